import { type SiteHandler, toPage, tryKey, tryObjectResponse } from './site-response';

/**
 * Answers as S3's REST endpoint does to a distribution with origin access control: an object, or where there is none
 * 404 when the distribution may list the bucket, else 403.
 *
 * @param folder The absolute path of the bucket's folder.
 * @param originPath `/prefix`, or empty.
 * @param listable Whether the distribution may list the bucket.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function toBucketOrigin(folder: string, originPath: string, listable: boolean): SiteHandler {
  return async ({ uri }) => {
    const key = tryKey(originPath + uri);
    if (key === undefined) return toPage(400, '400 Bad Request', 'InvalidURI');
    return (
      (await tryObjectResponse(folder, key)) ??
      (listable ? toPage(404, '404 Not Found', 'NoSuchKey') : toPage(403, '403 Forbidden', 'AccessDenied'))
    );
  };
}
