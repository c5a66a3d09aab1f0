import { tryObject } from '../endpoint/bucket-object';
import { readMetadata } from '../endpoint/object-metadata';
import { toContentType } from './content-type';

/** A request to a site, as a viewer sends it. */
export interface SiteRequest {
  /** `GET`, in capitals. */
  readonly method: string;
  /** The path as it came, percent-encoding left in: `/docs/`. */
  readonly uri: string;
  /** Without the question mark, percent-encoding left in. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a site answers. */
export interface SiteResponse {
  /** The HTTP status. */
  readonly status: number;
  /** By lower-case name; of `set-cookie` there may be several. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** The whole body. */
  readonly body: Buffer;
}

/** Answers the requests of one site. */
export type SiteHandler = (request: SiteRequest) => Promise<SiteResponse>;

/** The answer that S3 gives for an object, with what was kept of it when it was deployed; undefined when there is none. */
export async function tryObjectResponse(folder: string, key: string): Promise<SiteResponse | undefined> {
  const object = await tryObject(folder, key);
  if (object === undefined) return undefined;
  const metadata = (await readMetadata(folder)).get(key);
  return {
    status: 200,
    headers: {
      'content-type': metadata?.contentType ?? toContentType(key),
      ...(metadata?.cacheControl !== undefined && { 'cache-control': metadata.cacheControl }),
      ...(metadata?.contentEncoding !== undefined && { 'content-encoding': metadata.contentEncoding }),
      etag: object.etag,
      'last-modified': object.modified.toUTCString(),
    },
    body: object.bytes,
  };
}

/** An answer that is a sentence in HTML. */
export function toPage(status: number, title: string, text: string): SiteResponse {
  const html = `<!doctype html><title>${toText(title)}</title><h1>${toText(title)}</h1><p>${toText(text)}</p>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) };
}

function toText(part: string): string {
  return part.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The key that a path names; undefined when its percent-encoding is broken. */
export function tryKey(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri.replace(/^\//, ''));
  } catch {
    return undefined;
  }
}
