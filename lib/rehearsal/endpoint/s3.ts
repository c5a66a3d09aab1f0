import { rm } from 'node:fs/promises';
import type { Answer } from './answer';
import { readKeys, toListing } from './bucket-listing';
import { toEtag, tryObject, writeObject } from './bucket-object';
import { decodeBody } from './chunked-body';
import { deleteObjects } from './delete-objects';
import { multipartOperation, multipartOperations } from './multipart';
import type { MultipartUploads } from './multipart-upload';
import { readMetadata, recordMetadata } from './object-metadata';
import { s3Error, toXmlAnswer } from './query-protocol';
import type { EndpointRequest } from './request';
import { toObjectMetadata } from './to-object-metadata';

/** What S3 answers from. */
export interface S3Data {
  /** The absolute path of the folder that stands for a bucket; undefined when the rehearsal has no such bucket. */
  readonly bucketFolder: (bucket: string) => Promise<string | undefined>;
}

/** What S3 answers from, with what it keeps for itself. */
export interface S3Context extends S3Data {
  /** The objects on their way in parts. */
  readonly uploads: MultipartUploads;
}

/** A request that names its bucket in the path, as SDKs do for an endpoint that is an IP address. */
interface Target {
  readonly request: EndpointRequest;
  readonly bucket: string;
  readonly folder: string;
  readonly key: string;
  readonly uploads: MultipartUploads;
}

/**
 * Answers S3's GetObject, HeadObject, PutObject, DeleteObject, DeleteObjects, HeadBucket, GetBucketLocation,
 * GetBucketEncryption, ListObjectsV2 and uploads in parts over folders; every other operation is undefined.
 */
export async function answerS3(request: EndpointRequest, data: S3Context): Promise<Answer | undefined> {
  const operation = operations[s3Operation(request) ?? ''];
  if (operation === undefined) return undefined;
  const [bucket = '', ...key] = request.path.slice(1).split('/').map(decode);
  // What is no bucket's name must not reach the disk: `..` and what holds a slash.
  const folder = /^[A-Za-z0-9][\w.-]*$/.test(bucket) ? await data.bucketFolder(bucket) : undefined;
  if (folder === undefined) return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
  return operation({ request, bucket, folder, key: key.join('/'), uploads: data.uploads });
}

/** The operation that a request means, by its method, its path and its query; undefined when it is none of these. */
export function s3Operation(request: EndpointRequest): string | undefined {
  const isObject = /^\/[^/]+\/./.test(request.path);
  const isPlain = [...request.query.keys()].every((name) => name === 'x-id' || /^x-amz-/i.test(name));
  if (!isObject) return toBucketOperation(request, isPlain);
  if (request.headers['x-amz-copy-source'] !== undefined) return undefined;
  if (!isPlain) return multipartOperation(request);
  return { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject', DELETE: 'DeleteObject' }[request.method];
}

/** What is no percent-encoding stands for itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function toBucketOperation(request: EndpointRequest, isPlain: boolean): string | undefined {
  if (request.method === 'HEAD' && isPlain) return 'HeadBucket';
  if (request.method === 'POST' && request.query.has('delete')) return 'DeleteObjects';
  if (request.method === 'GET' && request.query.has('location')) return 'GetBucketLocation';
  if (request.method === 'GET' && request.query.has('encryption')) return 'GetBucketEncryption';
  return request.method === 'GET' && request.query.get('list-type') === '2' ? 'ListObjectsV2' : undefined;
}

const operations: Readonly<Record<string, (target: Target) => Promise<Answer>>> = {
  GetObject: getObject,
  HeadObject: getObject,
  PutObject: putObject,
  DeleteObject: deleteObject,
  HeadBucket: async () => ({ status: 200, headers: {}, body: '' }),
  // Every bucket is the caller's own, in its region, and what lies in it is a plain file.
  GetBucketLocation: async () => toXmlAnswer(200, { LocationConstraint: '' }),
  GetBucketEncryption: async () =>
    s3Error(
      404,
      'ServerSideEncryptionConfigurationNotFoundError',
      'The server side encryption configuration was not found',
    ),
  ListObjectsV2: listObjects,
  DeleteObjects: ({ request, folder }) => deleteObjects(folder, decodeBody(request).toString('utf8')),
  ...multipartOperations,
};

async function getObject({ request, folder, key }: Target): Promise<Answer> {
  const object = await tryObject(folder, key);
  if (object === undefined) return s3Error(404, 'NoSuchKey', 'The specified key does not exist.');
  if (!isAsExpected(request, object.etag)) return toFailedPrecondition();
  const metadata = (await readMetadata(folder)).get(key);
  const custom = Object.entries(metadata?.custom ?? {}).map(([name, value]) => [`${CUSTOM}${name}`, value] as const);
  return {
    status: 200,
    headers: {
      ...Object.fromEntries(custom),
      'content-type': metadata?.contentType ?? 'binary/octet-stream',
      ...(metadata?.cacheControl && { 'cache-control': metadata.cacheControl }),
      ...(metadata?.contentEncoding && { 'content-encoding': metadata.contentEncoding }),
      etag: object.etag,
      'last-modified': object.modified.toUTCString(),
    },
    body: object.bytes,
  };
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html */
async function putObject({ request, folder, key }: Target): Promise<Answer> {
  if (isConditional(request) && !isAsExpected(request, (await tryObject(folder, key))?.etag)) {
    return toFailedPrecondition();
  }
  const bytes = decodeBody(request);
  if (!(await writeObject(folder, key, bytes))) {
    return s3Error(400, 'InvalidArgument', `No file can stand for the key ${key}`);
  }
  await recordMetadata(folder, new Map([[key, toObjectMetadata(request.headers)]]));
  return { status: 200, headers: { etag: toEtag(bytes) }, body: '' };
}

const CUSTOM = 'x-amz-meta-';

function isConditional({ headers }: EndpointRequest): boolean {
  return headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;
}

/** Whether an object, undefined when there is none, is the one that the request asks for. */
function isAsExpected({ headers }: EndpointRequest, etag: string | undefined): boolean {
  const { 'if-match': match, 'if-none-match': none } = headers;
  if (match !== undefined && match !== etag) return false;
  return none !== '*' || etag === undefined;
}

function toFailedPrecondition(): Answer {
  return s3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

/** S3 says 204 whether there was such an object or not. */
async function deleteObject({ folder, key }: Target): Promise<Answer> {
  const object = await tryObject(folder, key);
  if (object !== undefined) await rm(object.path);
  return { status: 204, headers: {}, body: '' };
}

async function listObjects({ request, bucket, folder }: Target): Promise<Answer> {
  const { query } = request;
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  const listing = toListing(await readKeys(folder), { prefix, delimiter, after, limit });
  const encode = query.get('encoding-type') === 'url' ? encodeKey : (text: string) => text;
  return toXmlAnswer(200, {
    ListBucketResult: {
      '@xmlns': 'http://s3.amazonaws.com/doc/2006-03-01/',
      Name: bucket,
      Prefix: encode(prefix),
      KeyCount: listing.keys.length + listing.commonPrefixes.length,
      MaxKeys: limit,
      IsTruncated: listing.next !== undefined,
      NextContinuationToken: listing.next && Buffer.from(listing.next).toString('base64url'),
      Contents: await Promise.all(listing.keys.map((key) => toContents(folder, key, encode))),
      CommonPrefixes: listing.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
    },
  });
}

/** S3 leaves the slash as it is. */
function encodeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

async function toContents(folder: string, key: string, encode: (text: string) => string): Promise<unknown> {
  const object = await tryObject(folder, key);
  return {
    Key: encode(key),
    LastModified: object?.modified.toISOString(),
    ETag: object?.etag,
    Size: object?.bytes.length,
    StorageClass: 'STANDARD',
  };
}
