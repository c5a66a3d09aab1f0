import { type SiteHandler, toPage, tryKey, tryObjectResponse } from './site-response';

/**
 * Answers as S3's REST endpoint does to a distribution with origin access control: an object, or 403 where there is
 * none, since the distribution may not list the bucket.
 *
 * @param folder The absolute path of the bucket's folder.
 * @param originPath `/prefix`, or empty.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function toBucketOrigin(folder: string, originPath: string): SiteHandler {
  return async ({ uri }) => {
    const key = tryKey(originPath + uri);
    if (key === undefined) return toPage(400, '400 Bad Request', 'InvalidURI');
    return (await tryObjectResponse(folder, key)) ?? toPage(403, '403 Forbidden', 'AccessDenied');
  };
}
