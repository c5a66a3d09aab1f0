import type { IncomingHttpHeaders } from 'node:http';
import type { ObjectMetadata } from './object-metadata';

const CUSTOM = 'x-amz-meta-';

/** What a request that puts an object says of it in its headers. */
export function toObjectMetadata(headers: IncomingHttpHeaders): ObjectMetadata {
  const { 'content-type': contentType, 'cache-control': cacheControl } = headers;
  const contentEncoding = toEncoding(headers['content-encoding']);
  const custom = Object.entries(headers).filter(([name]) => name.startsWith(CUSTOM));
  return {
    ...(contentType && { contentType }),
    ...(cacheControl && { cacheControl }),
    ...(contentEncoding && { contentEncoding }),
    ...(custom.length > 0 && {
      custom: Object.fromEntries(custom.map(([name, value]) => [name.slice(CUSTOM.length), String(value)])),
    }),
  };
}

/** How a body comes in chunks is no part of the object. */
function toEncoding(header = ''): string {
  const codings = header.split(',').map((coding) => coding.trim());
  return codings.filter((coding) => coding !== '' && coding !== 'aws-chunked').join(', ');
}
