import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { multipartOperation, multipartOperations } from '../../../lib/rehearsal/endpoint/multipart';
import { createMultipartUploads } from '../../../lib/rehearsal/endpoint/multipart-upload';
import { readMetadata } from '../../../lib/rehearsal/endpoint/object-metadata';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = join(temporaryDirectory(), 'site');
const uploads = createMultipartUploads(() => 'u1');

function request(method: string, query: string, body = '', headers = {}) {
  return {
    method,
    path: '/site/x',
    query: new URLSearchParams(query),
    headers,
    body: Buffer.from(body),
    signer: undefined,
  };
}

async function call(key: string, ...given: Parameters<typeof request>) {
  const asked = request(...given);
  const answer = await multipartOperations[multipartOperation(asked) ?? '']?.({
    request: asked,
    bucket: 'site',
    folder,
    key,
    uploads,
  });
  return { status: answer?.status, body: String(answer?.body), etag: answer?.headers['etag'] };
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
test.each([
  ['POST', 'uploads', 'CreateMultipartUpload'],
  ['PUT', 'partNumber=1&uploadId=u1', 'UploadPart'],
  ['POST', 'uploadId=u1', 'CompleteMultipartUpload'],
  ['DELETE', 'uploadId=u1', 'AbortMultipartUpload'],
  ['GET', 'uploads', undefined],
  ['GET', 'uploadId=u1', undefined],
  ['PUT', '', undefined],
])('%s ?%s is %s', (method, query, operation) => {
  expect(multipartOperation(request(method, query))).toBe(operation);
});

test('an upload has an id, takes parts, and becomes an object with what it said of it', async () => {
  await mkdir(folder);
  const begun = await call('a/b.txt', 'POST', 'uploads', '', { 'content-type': 'text/plain' });
  expect(begun.body).toContain(
    '<InitiateMultipartUploadResult><Bucket>site</Bucket><Key>a/b.txt</Key><UploadId>u1</UploadId>',
  );
  expect((await call('a/b.txt', 'PUT', 'partNumber=1&uploadId=u1', 'hello')).etag).toBe(
    '"5d41402abc4b2a76b9719d911017c592"',
  );
  const parts = '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>';
  const { status, body } = await call('a/b.txt', 'POST', 'uploadId=u1', parts);
  expect([status, body]).toEqual([200, expect.stringContaining('<Key>a/b.txt</Key><ETag>')]);
  expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('hello');
  expect((await readMetadata(folder)).get('a/b.txt')).toEqual({ contentType: 'text/plain' });
  expect(await call('a/b.txt', 'POST', 'uploadId=u1', parts)).toMatchObject({ status: 404 });
});

test('what was given up, or cannot be a file, is told in S3’s words', async () => {
  await call('x', 'POST', 'uploads');
  expect((await call('x', 'DELETE', 'uploadId=u1')).status).toBe(204);
  const late = await call('x', 'PUT', 'partNumber=1&uploadId=u1', 'late');
  expect([late.status, late.body]).toEqual([404, expect.stringContaining('<Code>NoSuchUpload</Code>')]);
  await call('../x', 'POST', 'uploads');
  await call('../x', 'PUT', 'partNumber=1&uploadId=u1', 'out');
  const parts = '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>';
  const out = await call('../x', 'POST', 'uploadId=u1', parts);
  expect([out.status, out.body]).toEqual([400, expect.stringContaining('<Code>InvalidArgument</Code>')]);
});
