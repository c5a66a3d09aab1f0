import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** An object of a bucket: a file of the folder that stands for it. */
export interface BucketObject {
  /** The file's absolute path, links resolved. */
  readonly path: string;
  /** The whole content. */
  readonly bytes: Buffer;
  /** When the file was written last. */
  readonly modified: Date;
  /** The MD5 of the bytes in quotes, as S3's is for an object that was put in one part. */
  readonly etag: string;
}

/** Reads the object of a key; undefined when there is none, or when the key leads out of the folder. */
export async function tryObject(folder: string, key: string): Promise<BucketObject | undefined> {
  const path = await tryRealPath(folder, key);
  if (path === undefined) return undefined;
  const facts = await stat(path);
  if (!facts.isFile()) return undefined;
  const bytes = await readFile(path);
  return { path, bytes, modified: facts.mtime, etag: toEtag(bytes) };
}

/** Writes the object of a key; false when no file of the folder can stand for the key. */
export async function writeObject(folder: string, key: string, bytes: Buffer): Promise<boolean> {
  const path = tryKeyPath(folder, key);
  if (path === undefined) return false;
  try {
    await mkdir(dirname(path), { recursive: true });
    if (!isWithin(await realpath(folder), await realpath(dirname(path)))) return false;
    // A link of that name is replaced, not followed.
    await rm(path, { force: true });
    await writeFile(path, bytes);
    return true;
  } catch (error) {
    if (isInTheWay(error)) return false;
    throw error;
  }
}

/**
 * The path of a key in the folder; undefined for a key that no file can stand for: empty, absolute, with a NUL, with
 * empty, `.` or `..` parts.
 */
export function tryKeyPath(folder: string, key: string): string | undefined {
  if (key.includes('\0') || key.includes('\\')) return undefined;
  const parts = key.split('/');
  return parts.some((part) => part === '' || part === '.' || part === '..') ? undefined : join(folder, ...parts);
}

/** The ETag of an object that is put in one part. */
export function toEtag(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

/** A link in an artifact may lead anywhere; what lies outside of the folder is not in the bucket. */
async function tryRealPath(folder: string, key: string): Promise<string | undefined> {
  const path = tryKeyPath(folder, key);
  if (path === undefined) return undefined;
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(path)]);
    return isWithin(root, target) && target !== root ? target : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root + sep);
}

/** A key may be the folder of another one in S3, but not on a disk. */
function isInTheWay(error: unknown): boolean {
  return ['EEXIST', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
