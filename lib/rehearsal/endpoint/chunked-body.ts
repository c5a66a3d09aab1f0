import type { EndpointRequest } from './request';

/**
 * The bytes that a client meant: an SDK sends a stream, or a body with a trailing checksum, as `aws-chunked`.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeBody(request: EndpointRequest): Buffer {
  const hash = String(request.headers['x-amz-content-sha256'] ?? '');
  return hash.startsWith('STREAMING-') ? joinChunks(request.body) : request.body;
}

/** `SIZE[;chunk-signature=…]CRLF BYTES CRLF`, again and again until a size of 0; then trailers. Sizes are hex. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (lineEnd < 0 || !(size > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
