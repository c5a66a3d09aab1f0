import { accessSync, constants, existsSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../problem/problem';
import { toFileName } from './file-name';
import { makeFolder } from './make-folder';
import { toStoreFailure } from './store-failure';

/** The folder that keeps what rehearsals leave behind: executions, buckets, repositories, caches. */
export interface Home {
  /** The absolute path, without symbolic links. */
  readonly path: string;
  /** The folder that stands for a bucket; it may not be there yet. */
  readonly bucket: (name: string) => string;
  /** The bare repository that stands for a remote; it may not be there yet. */
  readonly repository: (name: string) => string;
  /** The folder of one execution; it may not be there yet. */
  readonly execution: (pipeline: string, id: string) => string;
  /** The folder in which caches are kept between builds and executions. */
  readonly cache: string;
  /** The folder in which published packages are kept; it may not be there yet. */
  readonly packages: string;
  /** The folder in which stacks are kept, by account and region; it may not be there yet. */
  readonly stacks: string;
  /** The folder in which versions and aliases of functions are kept; it may not be there yet. */
  readonly functions: string;
  /** The folder in which versions and environments of Elastic Beanstalk are kept; it may not be there yet. */
  readonly beanstalk: string;
  /** The file that keeps the parameters of Systems Manager; it may not be there yet. */
  readonly parameters: string;
}

/**
 * Opens a home, and makes it if need be, hidden from git by a `.gitignore` of its own.
 * Problems: `UnwritableHome` when it cannot be made or written.
 */
export function openHome(path: string): Checked<Home> {
  try {
    for (const folder of ['executions', 'buckets', 'repositories', 'cache']) makeFolder(join(path, folder));
    const ignore = join(path, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    accessSync(join(path, 'executions'), constants.W_OK);
    return { ok: true, value: toHome(realpathSync(path)) };
  } catch (error) {
    const failure = toStoreFailure(error, path);
    const reason = failure?.message ?? (error as Error).message;
    const hint = 'name another folder with --home';
    return { ok: false, problems: [{ code: 'UnwritableHome', message: `the home ${path}: ${reason}`, hint }] };
  }
}

/** The places in a home at an absolute path. */
export function toHome(path: string): Home {
  return {
    path,
    bucket: (name) => join(path, 'buckets', toFileName(name)),
    repository: (name) => join(path, 'repositories', `${toFileName(name)}.git`),
    execution: (pipeline, id) => join(path, 'executions', toFileName(pipeline), toFileName(id)),
    cache: join(path, 'cache'),
    packages: join(path, 'packages'),
    functions: join(path, 'functions'),
    stacks: join(path, 'stacks'),
    beanstalk: join(path, 'beanstalk'),
    parameters: join(path, 'parameters.json'),
  };
}
