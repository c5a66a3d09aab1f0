import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, link, lstat, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ZipEntry } from '../store/zip';

/** How many copies of a cache without a key stay: the newest, and one that another build may be reading. */
const KEPT = 2;

/**
 * Copies of caches on disk, each a folder with `source` and `home` in it. Builds that run side by side are safe: a copy
 * appears whole, by being renamed into place, and is never changed.
 */
export class CacheStore {
  private readonly folder: string;

  /** Caches of different paths are different caches. */
  constructor(directory: string, paths: readonly string[]) {
    this.folder = join(directory, createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 16));
  }

  /** The folder of the key's copy. */
  async find(key: string): Promise<string | undefined> {
    const path = join(this.folder, toName(key));
    return (await access(path).then(
      () => true,
      () => false,
    ))
      ? path
      : undefined;
  }

  /** The folder of the newest copy whose key begins so. */
  async findByPrefix(prefix: string): Promise<string | undefined> {
    return (await this.listNewestFirst(toName(prefix)))[0];
  }

  /** The folder of the newest copy without a key. */
  async findNewest(): Promise<string | undefined> {
    return (await this.listNewestFirst(NO_KEY))[0];
  }

  /** Keeps the files as the key's copy, or as the newest one without a key. A key that has a copy already keeps that. */
  async put(key: string | undefined, files: readonly ZipEntry[]): Promise<void> {
    const unfinished = join(this.folder, `.${randomUUID()}`);
    try {
      for (const part of ['source', 'home']) await mkdir(join(unfinished, part), { recursive: true });
      const folders = new Set(files.map(({ name }) => dirname(name)));
      for (const folder of folders) await mkdir(join(unfinished, folder), { recursive: true });
      for (const { name, file } of files) await keep(file, join(unfinished, name));
      await rename(unfinished, join(this.folder, key === undefined ? `${NO_KEY}${randomUUID()}` : toName(key)));
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    for (const old of (await this.listNewestFirst(NO_KEY)).slice(KEPT)) await rm(old, { recursive: true, force: true });
  }

  private async listNewestFirst(prefix: string): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const paths = names.filter((name) => name.startsWith(prefix)).map((name) => join(this.folder, name));
    const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
    return dated.sort((one, other) => other.time - one.time).map(({ path }) => path);
  }
}

/** What the names of copies without a key begin with; no name of a key has an `@`. */
const NO_KEY = '@';

/** Room for a key in a file name of 255 characters. */
const LONGEST_NAME = 200;

/** A file name of the key that keeps its prefixes. */
function toName(key: string): string {
  const name = `key-${encodeURIComponent(key)}`;
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME)}~${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

/** Keeps the file itself where it can, since its build has ended and nobody writes into it any more. */
async function keep(from: string, to: string): Promise<void> {
  if ((await lstat(from)).isSymbolicLink()) return symlink(await readlink(from), to);
  return link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
}
