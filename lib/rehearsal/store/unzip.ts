import { createWriteStream } from 'node:fs';
import { mkdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/**
 * Extracts a zip into the directory, which is made if need be: permission bits and symbolic links kept.
 *
 * @throws an Error that names the archive when it is damaged or unreadable, or when an entry would land outside of the directory.
 */
export async function unzip(archive: string, directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await extract(await openPromise(archive), directory);
  } catch (error) {
    throw new Error(`${archive} cannot be unzipped: ${(error as Error).message}`, { cause: error });
  }
}

/** yauzl refuses names that are absolute or hold `..`; links wait until the end, so that nothing is written through one. */
async function extract(zip: ZipFile, directory: string): Promise<void> {
  const links: { readonly path: string; readonly target: string }[] = [];
  const made = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const path = join(directory, entry.fileName);
      const parent = entry.fileName.endsWith('/') ? path : dirname(path);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      if (parent === path) continue;
      if (isLink(entry)) links.push({ path, target: await text(await zip.openReadStreamPromise(entry)) });
      else
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode: permissions(entry) }));
    }
  } finally {
    zip.close();
  }
  for (const { path, target } of links) await makeLink(path, target, directory);
}

async function makeLink(path: string, target: string, directory: string): Promise<void> {
  const [parent, root] = await Promise.all([realpath(dirname(path)), realpath(directory)]);
  if (parent !== root && !parent.startsWith(root + sep)) throw new Error(`${path} leads out of the directory`);
  await symlink(target, path);
}

/** The mode that Unix keeps in the upper half of the external attributes; 0 from systems that have none. */
function unixMode(entry: Entry): number {
  return entry.externalFileAttributes >>> 16;
}

function isLink(entry: Entry): boolean {
  return (unixMode(entry) & 0o170000) === 0o120000;
}

function permissions(entry: Entry): number {
  return unixMode(entry) & 0o777 || 0o644;
}
