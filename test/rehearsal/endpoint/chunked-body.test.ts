import { decodeBody } from '../../../lib/rehearsal/endpoint/chunked-body';

const request = (hash: string, body: string) => ({
  method: 'PUT',
  path: '/site/a',
  query: new URLSearchParams(),
  headers: { 'x-amz-content-sha256': hash },
  body: Buffer.from(body),
  signer: undefined,
});

/** After the example of AWS's "trailing checksums" page. */
test('chunks are joined and their sizes, signatures and trailers left out', () => {
  const chunked = 'b;chunk-signature=ae23\r\nhello chunk\r\n2\r\n!\n\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n';
  expect(decodeBody(request('STREAMING-UNSIGNED-PAYLOAD-TRAILER', chunked)).toString()).toBe('hello chunk!\n');
});

test('a body that is not chunked stays as it is, even when it looks like one', () => {
  expect(decodeBody(request('UNSIGNED-PAYLOAD', '1\r\nx\r\n0\r\n\r\n')).toString()).toBe('1\r\nx\r\n0\r\n\r\n');
});

test('a body that ends early gives what came', () => {
  expect(decodeBody(request('STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'ff\r\nshort')).toString()).toBe('short');
});
