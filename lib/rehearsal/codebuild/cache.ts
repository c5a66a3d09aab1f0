import { execFile } from 'node:child_process';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import type { BuildspecCache } from '../../aws/codebuild/buildspec';
import { CacheStore } from './cache-store';
import { matchFiles } from './match-files';

/** What a cache needs of a build. */
export interface CacheContext {
  /** Where the project's caches are kept. */
  readonly directory: string;
  /** The source directory, to which paths are relative. */
  readonly source: string;
  /** The build's home, which stands for `/root`. */
  readonly home: string;
  /** Evaluates the shell expressions of a key. */
  readonly evaluate: (text: string) => Promise<string>;
  /** A line of CodeBuild's own in the log. */
  readonly say: (line: string) => void;
}

/**
 * The cache that a buildspec declares. Of a cache with a key there is one copy for each key, which is never changed;
 * without a key, each build replaces it. What goes wrong with a cache is a line in the log: it never fails a build.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/caching-s3.html
 */
export class BuildCache {
  private readonly store: CacheStore;
  private key: string | undefined;

  constructor(
    private readonly cache: BuildspecCache,
    private readonly context: CacheContext,
  ) {
    this.store = new CacheStore(context.directory, cache.paths);
  }

  /** Puts what an earlier build saved into place. */
  async restore(): Promise<void> {
    if (this.cache.key) this.key = await this.context.evaluate(this.cache.key);
    if (this.cache.action === 'save') return;
    const found = this.key === undefined ? await this.store.findNewest() : await this.findByKey(this.key);
    if (!found) return this.context.say('No cache yet');
    try {
      await copyInto(join(found, 'source'), this.context.source);
      await copyInto(join(found, 'home'), this.context.home);
      this.context.say(`Cache restored${this.key === undefined ? '' : ` for ${this.key}`}`);
    } catch (error) {
      this.context.say(`The cache could not be restored: ${(error as Error).message}`);
    }
  }

  /** Keeps what the paths match for later builds, unless this key's copy is there already. */
  async save(): Promise<void> {
    if (this.cache.action === 'restore') return;
    if (this.key !== undefined && (await this.store.find(this.key))) return;
    try {
      const files = (await Promise.all(this.cache.paths.map((path) => this.list(path)))).flat();
      await this.store.put(this.key, files);
      this.context.say(`Cache saved${this.key === undefined ? '' : ` for ${this.key}`}: ${files.length} files`);
    } catch (error) {
      this.context.say(`The cache could not be saved: ${(error as Error).message}`);
    }
  }

  private async findByKey(key: string): Promise<string | undefined> {
    const exact = await this.store.find(key);
    if (exact) return exact;
    for (const fallback of this.cache['fallback-keys'] ?? []) {
      const found = await this.store.findByPrefix(await this.context.evaluate(fallback));
      if (found) return found;
    }
    return undefined;
  }

  /** Paths below `/root` are the build's home here; others outside of the source are the person's machine, and left alone. */
  private async list(path: string) {
    const [place, root, glob] = path.startsWith('/root/')
      ? (['home', this.context.home, path.slice('/root/'.length)] as const)
      : (['source', this.context.source, path] as const);
    if (posix.isAbsolute(glob)) {
      this.context.say(`Cache path ${path} lies outside of the build here: not kept`);
      return [];
    }
    return (await matchFiles(root, [glob])).map((name) => ({ name: posix.join(place, name), file: join(root, name) }));
  }
}

/** `cp`, since it is the quickest by far, and clones blocks where the file system can. */
async function copyInto(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-pPR', `${from}/.`, to]);
}
