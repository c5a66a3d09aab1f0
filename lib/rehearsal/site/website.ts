import type { SynthesizedBucket } from '../../assembly/bucket';
import { type SiteHandler, type SiteResponse, toPage, tryKey, tryObjectResponse } from './site-response';

/** A bucket with S3's own website hosting, and the absolute path of its folder. */
export interface HostedBucket {
  /** Its index and error documents. */
  readonly website: NonNullable<SynthesizedBucket['website']>;
  /** The absolute path of the folder that stands for it. */
  readonly folder: string;
}

/**
 * Answers as S3's website endpoint does: the index document of a folder, a redirect to the folder when only its slash
 * is missing, and the error document.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/IndexDocumentSupport.html
 */
export function toWebsiteHandler({ website, folder }: HostedBucket): SiteHandler {
  return async ({ method, uri }) => {
    if (method !== 'GET' && method !== 'HEAD') {
      const text = 'The specified method is not allowed against this resource.';
      return toPage(405, '405 Method Not Allowed', text);
    }
    const key = tryKey(uri);
    if (key === undefined) return toPage(400, '400 Bad Request', 'Code: InvalidURI');
    const index = key === '' || key.endsWith('/') ? key + website.indexDocument : key;
    const found = await tryObjectResponse(folder, index);
    if (found !== undefined) return found;
    const inside = index === key ? await tryObjectResponse(folder, `${key}/${website.indexDocument}`) : undefined;
    return inside === undefined ? notFound({ website, folder }, index) : redirect(`${uri}/`);
  };
}

async function notFound({ website, folder }: HostedBucket, key: string): Promise<SiteResponse> {
  const page = website.errorDocument === undefined ? undefined : await tryObjectResponse(folder, website.errorDocument);
  return page === undefined ? toPage(404, '404 Not Found', `Code: NoSuchKey, Key: ${key}`) : { ...page, status: 404 };
}

function redirect(location: string): SiteResponse {
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}
