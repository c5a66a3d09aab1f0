import { createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir, readlink, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file on its way into a zip. */
export interface ZipEntry {
  /** Its path in the archive, with `/`. */
  readonly name: string;
  /** The absolute path of the file, or of the symbolic link, which stays a link. */
  readonly file: string;
}

/**
 * Writes the files into a zip in the order given: permission bits and symbolic links kept, times not, so that equal files
 * make an equal archive. Nothing stands at the destination until the archive is whole.
 */
export async function zipFiles(entries: readonly ZipEntry[], destination: string): Promise<void> {
  await mkdir(dirname(destination), { recursive: true });
  const unfinished = `${destination}.${process.pid}.part`;
  try {
    await writeArchive(entries, unfinished);
    await rename(unfinished, destination);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Zips every file and symbolic link below the folder, dot files included, in the order of their names. */
export async function zipFolder(folder: string, destination: string): Promise<void> {
  const names = await listFiles(folder);
  await zipFiles(
    names.map((name) => ({ name, file: join(folder, name) })),
    destination,
  );
}

/** Every file and symbolic link below the folder, by path relative to it, with `/`, sorted; links are not followed. */
export async function listFiles(folder: string, below = ''): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) names.push(...(await listFiles(folder, name)));
    else if (entry.isFile() || entry.isSymbolicLink()) names.push(name);
  }
  return below === '' ? names.sort() : names;
}

/** The first moment that a zip can tell. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1, 12));

async function writeArchive(entries: readonly ZipEntry[], destination: string): Promise<void> {
  const archive = new ZipFile();
  const output = createWriteStream(destination);
  // yazl reports a file that it cannot read on the archive, not on its stream.
  archive.on('error', (error: Error) => output.destroy(error));
  const written = pipeline(archive.outputStream, output);
  try {
    for (const entry of entries) await addEntry(archive, entry);
  } catch (error) {
    output.destroy();
    await written.catch(() => undefined);
    throw error;
  }
  archive.end();
  await written;
}

async function addEntry(archive: ZipFile, { name, file }: ZipEntry): Promise<void> {
  const { mode } = await lstat(file);
  const options = { mode, mtime: NO_TIME, forceDosTimestamp: true };
  if ((mode & 0o170000) === 0o120000) archive.addBuffer(Buffer.from(await readlink(file)), name, options);
  // The quickest level: an artifact lives on this machine only.
  else archive.addFile(file, name, { ...options, compressionLevel: 1 });
}
