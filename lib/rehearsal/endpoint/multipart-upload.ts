import { createHash } from 'node:crypto';

/** An object on its way into a bucket in parts. */
export interface MultipartUpload {
  readonly bucket: string;
  readonly key: string;
  /** What its request for an upload said of the object: its headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An upload that is complete. */
export interface CompleteUpload extends MultipartUpload {
  /** The bytes of its parts, in order. */
  readonly bytes: Buffer;
  /** The MD5 of the parts' MD5s, a hyphen and their number, in quotes. */
  readonly etag: string;
}

/** The uploads under way at one endpoint; their parts are kept in memory. */
export interface MultipartUploads {
  /** Begins one; returns its id. */
  begin(upload: MultipartUpload): string;
  /** Keeps a part, 1 to 10,000; its ETag in quotes, or undefined when there is no such upload. */
  put(id: string, part: number, bytes: Buffer): string | undefined;
  /** Ends one with those of its parts that are named, in their order; undefined when it or one of them is not there. */
  complete(id: string, parts: readonly number[]): CompleteUpload | undefined;
  /** Forgets one and its parts. */
  abort(id: string): void;
}

/**
 * The uploads of one endpoint; `newId` gives a fresh id.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export function createMultipartUploads(newId: () => string): MultipartUploads {
  const uploads = new Map<string, { readonly upload: MultipartUpload; readonly parts: Map<number, Buffer> }>();
  return {
    begin: (upload) => {
      const id = newId();
      uploads.set(id, { upload, parts: new Map() });
      return id;
    },
    put: (id, part, bytes) => {
      const known = uploads.get(id);
      known?.parts.set(part, bytes);
      return known && `"${md5(bytes).toString('hex')}"`;
    },
    complete: (id, numbers) => {
      const known = uploads.get(id);
      const parts = numbers.flatMap((number) => known?.parts.get(number) ?? []);
      if (known === undefined || parts.length === 0 || parts.length < numbers.length) return undefined;
      uploads.delete(id);
      const etag = `"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-${parts.length}"`;
      return { ...known.upload, bytes: Buffer.concat(parts), etag };
    },
    abort: (id) => void uploads.delete(id),
  };
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}
