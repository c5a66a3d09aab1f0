import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { ZipFile } from 'yazl';
import type { FolderObject } from './folder';

/**
 * Writes objects into one zip, each streamed in its turn, as it was listed.
 *
 * @throws S3's `PreconditionFailed` or `NoSuchKey` when an object is not what it was, and an error that names a key that no file of a
 *   zip can have.
 */
export async function writeZip(
  client: S3Client,
  bucket: string,
  objects: readonly FolderObject[],
  file: string,
): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const object of objects) {
    const { path, size, modified } = object;
    zip.addReadStreamLazy(path, { mtime: modified, mode: 0o100644, size }, (done) => {
      open(client, bucket, object).then(
        (stream) => done(undefined, stream),
        (error: Error) => output.destroy(error),
      );
    });
  }
  zip.end();
  await pipeline(output, createWriteStream(file));
}

async function open(client: S3Client, bucket: string, { key, etag }: FolderObject): Promise<Readable> {
  const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }));
  if (body instanceof Readable) return body;
  throw new Error(`${key} has no content`);
}
