import { createHash } from 'node:crypto';
import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** An object of a folder. */
export interface FolderObject {
  readonly key: string;
  /** Its path in the folder: `prices/2026.csv`. */
  readonly path: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  readonly modified: Date;
}

/** The objects of a folder, by key; what consoles make to show an empty folder is none. */
export async function listFolder(client: S3Client, bucket: string, folder: string): Promise<readonly FolderObject[]> {
  const objects: FolderObject[] = [];
  for await (const { Contents: contents = [] } of paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: folder },
  )) {
    for (const { Key: key = '', ETag: etag = '', Size: size = 0, LastModified: modified = new Date(0) } of contents) {
      if (!key.endsWith('/')) objects.push({ key, path: key.slice(folder.length), etag, size, modified });
    }
  }
  return objects.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The same for the same objects with the same content. */
export function digestOf(objects: readonly FolderObject[]): string {
  return createHash('sha256')
    .update(JSON.stringify(objects.map(({ path, etag }) => [path, etag])))
    .digest('hex');
}
