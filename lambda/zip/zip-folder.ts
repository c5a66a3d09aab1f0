import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { digestOf, type FolderObject, listFolder } from './folder';
import type { ZipSettings } from './settings';
import { writeZip } from './write-zip';

/** What became of a folder. */
export type ZipOutcome =
  /** Its zip has a new version. */
  | { readonly outcome: 'zipped'; readonly objects: number; readonly bytes: number }
  /** The zip is of the very same objects. */
  | { readonly outcome: 'unchanged'; readonly objects: number }
  /** Nothing lies in it, of which there can be no zip that a pipeline takes; the last one stays. */
  | { readonly outcome: 'empty' };

/**
 * What one upload to S3 takes, 5 GiB; CodePipeline takes 7 GB of a source in S3.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html
 */
const largest = 5 * 1024 ** 3;
const attempts = 3;

/**
 * Puts all objects of a folder into one zip, unless it is of the same objects already. When the folder changes meanwhile, or another
 * made the zip, it begins again, so that an older state never takes the place of a newer one.
 *
 * @throws when the folder is too large, or S3 did not answer.
 */
export async function zipFolder(client: S3Client, settings: ZipSettings, most = largest): Promise<ZipOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryZip(client, settings, most);
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error;
    }
  }
}

async function tryZip(client: S3Client, settings: ZipSettings, most: number): Promise<ZipOutcome> {
  // Before the folder is listed: whoever puts a zip after this knows of at least as much.
  const last = await tryHead(client, settings);
  const objects = await listFolder(client, settings.bucket, settings.folder);
  if (objects.length === 0) return { outcome: 'empty' };
  const digest = digestOf(objects);
  if (last?.digest === digest) return { outcome: 'unchanged', objects: objects.length };
  refuseTooLarge(objects, settings, most);
  const bytes = await put(client, settings, objects, digest, last?.etag);
  return { outcome: 'zipped', objects: objects.length, bytes };
}

interface Zip {
  readonly etag: string | undefined;
  /** Of the objects in it. */
  readonly digest: string | undefined;
}

const digestKey = 'folder-digest';

async function tryHead(client: S3Client, { zip }: ZipSettings): Promise<Zip | undefined> {
  try {
    const { ETag, Metadata } = await client.send(new HeadObjectCommand({ Bucket: zip.bucket, Key: zip.key }));
    return { etag: ETag, digest: Metadata?.[digestKey] };
  } catch (error) {
    if (isNamed(error, 'NotFound')) return undefined;
    throw error;
  }
}

function refuseTooLarge(objects: readonly FolderObject[], { bucket, folder }: ZipSettings, most: number): void {
  const size = objects.reduce((sum, one) => sum + one.size, 0);
  if (size <= most) return;
  throw new Error(`${bucket}/${folder} holds ${size} bytes in ${objects.length} objects; a zip takes at most ${most}`);
}

async function put(
  client: S3Client,
  { bucket, zip, disk }: ZipSettings,
  objects: readonly FolderObject[],
  digest: string,
  etag: string | undefined,
): Promise<number> {
  const folder = await mkdtemp(join(disk, 'zip-'));
  try {
    const file = join(folder, 'folder.zip');
    await writeZip(client, bucket, objects, file);
    const { size } = await stat(file);
    await client.send(
      new PutObjectCommand({
        Bucket: zip.bucket,
        Key: zip.key,
        Body: createReadStream(file),
        ContentLength: size,
        ContentType: 'application/zip',
        Metadata: { [digestKey]: digest },
        ...(etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag }),
      }),
    );
    return size;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * An object was changed or deleted since it was listed, or the zip was made by another; or S3 failed in the midst of a stream, which
 * the SDK cannot send again.
 */
function isPassing(error: unknown): boolean {
  const names = ['PreconditionFailed', 'NoSuchKey', 'ConditionalRequestConflict'];
  return (
    names.some((name) => isNamed(error, name)) || (error instanceof S3ServiceException && error.$fault === 'server')
  );
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
