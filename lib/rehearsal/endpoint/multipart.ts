import { XMLParser } from 'fast-xml-parser';
import type { Answer } from './answer';
import { writeObject } from './bucket-object';
import { decodeBody } from './chunked-body';
import type { CompleteUpload, MultipartUploads } from './multipart-upload';
import { recordMetadata } from './object-metadata';
import { s3Error, toXmlAnswer } from './query-protocol';
import type { EndpointRequest } from './request';
import { toObjectMetadata } from './to-object-metadata';

/** A request about an object that is put in parts. */
export interface MultipartTarget {
  readonly request: EndpointRequest;
  readonly bucket: string;
  /** The absolute path of the folder that stands for the bucket. */
  readonly folder: string;
  readonly key: string;
  readonly uploads: MultipartUploads;
}

/** The operation of an upload in parts that a request means, by its method and its query; undefined when it is none. */
export function multipartOperation({ method, query }: EndpointRequest): string | undefined {
  if (query.has('uploads')) return method === 'POST' ? 'CreateMultipartUpload' : undefined;
  if (!query.has('uploadId')) return undefined;
  return { PUT: 'UploadPart', POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload' }[method];
}

/** Answers the operations of uploads in parts, by which clients put what is large. */
export const multipartOperations: Readonly<Record<string, (target: MultipartTarget) => Promise<Answer>>> = {
  CreateMultipartUpload: async ({ request, bucket, key, uploads }) => {
    const id = uploads.begin({ bucket, key, headers: request.headers });
    return toXmlAnswer(200, { InitiateMultipartUploadResult: { Bucket: bucket, Key: key, UploadId: id } });
  },
  UploadPart: async ({ request, uploads }) => {
    const part = Number(request.query.get('partNumber'));
    const etag = uploads.put(idOf(request), part, decodeBody(request));
    return etag === undefined ? noSuchUpload() : { status: 200, headers: { etag }, body: '' };
  },
  CompleteMultipartUpload: async ({ request, folder, uploads }) => {
    const complete = uploads.complete(idOf(request), partsIn(request.body.toString('utf8')));
    return complete === undefined ? noSuchUpload() : put(folder, complete);
  },
  AbortMultipartUpload: async ({ request, uploads }) => {
    uploads.abort(idOf(request));
    return { status: 204, headers: {}, body: '' };
  },
};

async function put(folder: string, { bucket, key, bytes, etag, headers }: CompleteUpload): Promise<Answer> {
  if (!(await writeObject(folder, key, bytes))) {
    return s3Error(400, 'InvalidArgument', `No file can stand for the key ${key}`);
  }
  await recordMetadata(folder, new Map([[key, toObjectMetadata(headers)]]));
  return toXmlAnswer(200, { CompleteMultipartUploadResult: { Bucket: bucket, Key: key, ETag: etag } });
}

function idOf({ query }: EndpointRequest): string {
  return query.get('uploadId') ?? '';
}

/** The numbers of the parts that `<CompleteMultipartUpload>` names. */
function partsIn(body: string): readonly number[] {
  const parser = new XMLParser({ isArray: (name) => name === 'Part' });
  const parts: readonly { readonly PartNumber: number }[] = parser.parse(body)?.CompleteMultipartUpload?.Part ?? [];
  return parts.map(({ PartNumber }) => PartNumber);
}

function noSuchUpload(): Answer {
  return s3Error(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
}
