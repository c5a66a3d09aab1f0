import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const Bucket = 'site';
let rehearsal: Rehearsal;
let client: S3Client;
let folder: string;
beforeAll(async () => {
  rehearsal = await aRehearsal({
    bucketFolder: async (bucket) => (bucket === Bucket || bucket.includes('..') ? folder : undefined),
  });
  folder = join(rehearsal.directory, Bucket);
  await mkdir(folder);
  client = new S3Client(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('an object that is put is a file of the bucket’s folder, and is got back with its metadata', async () => {
  const Key = 'assets/서울 100%.html';
  const put = await client.send(
    new PutObjectCommand({ Bucket, Key, Body: 'hello', ContentType: 'text/html', CacheControl: 'no-cache' }),
  );
  expect(put.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
  expect(await readFile(join(folder, 'assets', '서울 100%.html'), 'utf8')).toBe('hello');
  const got = await client.send(new GetObjectCommand({ Bucket, Key }));
  expect(await got.Body?.transformToString()).toBe('hello');
  expect(got).toMatchObject({ ContentType: 'text/html', CacheControl: 'no-cache', ETag: put.ETag });
  const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
  expect(head).toMatchObject({ ContentLength: 5, ETag: put.ETag });
});

test('a stream arrives without the marks of its chunks', async () => {
  const Body = Readable.from(['one ', 'two ', 'three']);
  await client.send(new PutObjectCommand({ Bucket, Key: 'streamed.txt', Body, ContentLength: 13 }));
  expect(await readFile(join(folder, 'streamed.txt'), 'utf8')).toBe('one two three');
});

test('what its maker wrote beside an object is kept, until it is put again', async () => {
  const Key = 'marked.txt';
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', Metadata: { 'folder-digest': '9f86d081' } }));
  expect((await client.send(new HeadObjectCommand({ Bucket, Key }))).Metadata).toEqual({ 'folder-digest': '9f86d081' });
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  expect((await client.send(new HeadObjectCommand({ Bucket, Key }))).Metadata).toEqual({});
});

test('an object is put and got only when it is as expected', async () => {
  const Key = 'guarded.txt';
  const refused = { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } };
  const put = (but: object) => client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...but }));
  await expect(put({ IfMatch: '"9dd4e461268c8034f5c8564e155c67a6"' })).rejects.toMatchObject(refused);
  const { ETag: etag } = await put({ IfNoneMatch: '*' });
  await expect(put({ IfNoneMatch: '*' })).rejects.toMatchObject(refused);
  await put({ IfMatch: etag, Body: 'y' });
  await expect(put({ IfMatch: etag })).rejects.toMatchObject(refused);
  await expect(client.send(new GetObjectCommand({ Bucket, Key, IfMatch: etag }))).rejects.toMatchObject(refused);
});

test('a listing goes by prefix and delimiter, page by page', async () => {
  for (const Key of ['list/a b.txt', 'list/b/1.txt', 'list/b/2.txt', 'list/c.txt']) {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  }
  const first = await client.send(
    new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/', MaxKeys: 2, EncodingType: 'url' }),
  );
  expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2 });
  expect(first.Contents?.map((object) => [object.Key, object.Size])).toEqual([['list/a%20b.txt', 1]]);
  expect(first.CommonPrefixes).toEqual([{ Prefix: 'list/b/' }]);
  const ContinuationToken = first.NextContinuationToken;
  const second = await client.send(
    new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/', MaxKeys: 2, ContinuationToken }),
  );
  expect(second.Contents?.map((object) => object.Key)).toEqual(['list/c.txt']);
  expect(second.IsTruncated).toBe(false);
});

test('a deleted object is gone, and deleting it again is no error', async () => {
  await client.send(new PutObjectCommand({ Bucket, Key: 'gone.txt', Body: 'x' }));
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone.txt' }));
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone.txt' }));
  const got = client.send(new GetObjectCommand({ Bucket, Key: 'gone.txt' }));
  await expect(got).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('a bucket that the rehearsal does not have is NoSuchBucket', async () => {
  await client.send(new HeadBucketCommand({ Bucket }));
  const got = client.send(new GetObjectCommand({ Bucket: 'other', Key: 'x' }));
  await expect(got).rejects.toMatchObject({ name: 'NoSuchBucket' });
});

test('neither a key nor a link leads out of the folder', async () => {
  await writeFile(join(rehearsal.directory, 'private.txt'), 'private');
  await symlink(join(rehearsal.directory), join(folder, 'out'));
  const read = client.send(new GetObjectCommand({ Bucket, Key: 'out/private.txt' }));
  await expect(read).rejects.toMatchObject({ name: 'NoSuchKey' });
  const written = client.send(new PutObjectCommand({ Bucket, Key: 'out/private.txt', Body: 'mine' }));
  await expect(written).rejects.toMatchObject({ name: 'InvalidArgument' });
  const signed = { headers: { authorization: authorization() } };
  const up = await fetch(`${rehearsal.endpoint.url}/site/a%2F..%2F..%2Fprivate.txt`, signed);
  expect(up.status).toBe(404);
  const beside = await fetch(`${rehearsal.endpoint.url}/..%2Fsite/private.txt`, signed);
  expect(await beside.text()).toContain('NoSuchBucket');
  expect(await readFile(join(rehearsal.directory, 'private.txt'), 'utf8')).toBe('private');
});

test('a path that is no percent-encoding is a key like any other', async () => {
  const got = await fetch(`${rehearsal.endpoint.url}/site/100%`, { headers: { authorization: authorization() } });
  expect(got.status).toBe(404);
});

test('several objects are deleted at once, by their keys', async () => {
  for (const Key of ['many/a & b.txt', 'many/c.txt'])
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  const Objects = [{ Key: 'many/a & b.txt' }, { Key: 'many/none.txt' }];
  const { Deleted } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  expect(Deleted).toEqual(Objects);
  const left = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'many/' }));
  expect(left.Contents?.map(({ Key }) => Key)).toEqual(['many/c.txt']);
});

test('an object that is put in parts is one object, with what its upload said of it', async () => {
  const at = { Bucket, Key: 'large.zip' };
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ ...at, ContentType: 'application/zip', CacheControl: 'no-store' }),
  );
  for (const [PartNumber, Body] of [
    [2, 'world'],
    [1, 'hello '],
  ] as const) {
    await client.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }));
  }
  const MultipartUpload = { Parts: [{ PartNumber: 1 }, { PartNumber: 2 }] };
  const { ETag } = await client.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }));
  expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
  expect(await readFile(join(folder, 'large.zip'), 'utf8')).toBe('hello world');
  expect(await client.send(new HeadObjectCommand(at))).toMatchObject({
    ContentType: 'application/zip',
    CacheControl: 'no-store',
  });
});

test('what is not answered is named', async () => {
  const sent = client.send(new GetBucketVersioningCommand({ Bucket }));
  await expect(sent).rejects.toMatchObject({ name: 'NotImplemented' });
  expect(rehearsal.endpoint.unanswered()).toEqual([{ service: 's3', operation: 'GET /site/' }]);
});

/** What a client that does not normalise paths would send. */
function authorization(): string {
  const { accessKeyId } = rehearsal.client.credentials;
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/ap-northeast-2/s3/aws4_request, SignedHeaders=host, Signature=0`;
}
