import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What S3 keeps of an object beside its bytes. */
export interface ObjectMetadata {
  /** `text/html; charset=utf-8`. */
  readonly contentType?: string;
  /** `no-cache`, `public, max-age=31536000, immutable`. */
  readonly cacheControl?: string;
  /** `gzip`, when the bytes are compressed. */
  readonly contentEncoding?: string;
  /** What its maker wrote beside it, by name without `x-amz-meta-`: `{ 'folder-digest': '9f86…' }`. */
  readonly custom?: Readonly<Record<string, string>>;
}

/** The writes under way, one after another for each folder: two deploys may run side by side. */
const writes = new Map<string, Promise<void>>();

/** The metadata of a bucket's objects by key; an object that is not in it has none. The folder is an absolute path. */
export async function readMetadata(folder: string): Promise<ReadonlyMap<string, ObjectMetadata>> {
  await writes.get(folder);
  return read(folder);
}

/**
 * Keeps the metadata of objects that were put into a bucket, in a file beside its folder, so that the folder holds
 * objects and nothing else. It takes the place of what was kept for the same keys.
 */
export async function recordMetadata(folder: string, objects: ReadonlyMap<string, ObjectMetadata>): Promise<void> {
  const write = (writes.get(folder) ?? Promise.resolve()).then(() => add(folder, objects));
  const settled = write.catch(() => undefined);
  writes.set(folder, settled);
  await write;
  if (writes.get(folder) === settled) writes.delete(folder);
}

async function add(folder: string, objects: ReadonlyMap<string, ObjectMetadata>): Promise<void> {
  const merged = new Map([...(await read(folder)), ...objects]);
  const path = fileOf(folder);
  await writeFile(`${path}.new`, `${JSON.stringify(Object.fromEntries(merged), undefined, 2)}\n`);
  await rename(`${path}.new`, path);
}

async function read(folder: string): Promise<Map<string, ObjectMetadata>> {
  try {
    const text = await readFile(fileOf(folder), 'utf8');
    return new Map(Object.entries(JSON.parse(text) as Record<string, ObjectMetadata>));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/** A bucket's name cannot begin with a dot, so no bucket's folder has this name. */
function fileOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.metadata.json`);
}
