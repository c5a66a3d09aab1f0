import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zipFolder } from '../store/zip';
import { git } from './git';

/** Zips the files of a commit as an action with the output format CODE_ZIP delivers them: every file, and no `.git`. */
export async function exportZip(repository: string, commit: string, zip: string): Promise<void> {
  const unfinished = `${zip}.part`;
  try {
    await git(repository, ['archive', '--format=zip', '-1', `--output=${unfinished}`, commit]);
    await rename(unfinished, zip);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Where a clone comes from, and where it says it comes from. */
export interface CloneOptions {
  readonly branch: string;
  /** The commit that is checked out, which the branch may have left behind. @default the branch's head */
  readonly commit?: string;
  /** The remote's URL on AWS; the bare repository's own path when there is none. */
  readonly url?: string;
  /** An empty directory to clone in. */
  readonly scratch: string;
}

/** Zips a whole clone, `.git` included, in place of the reference that the output format CODEBUILD_CLONE_REF delivers. */
export async function exportClone(repository: string, zip: string, options: CloneOptions): Promise<void> {
  const clone = join(options.scratch, 'clone');
  await git(options.scratch, [
    'clone',
    '--quiet',
    '--no-hardlinks',
    '--branch',
    options.branch,
    '--',
    repository,
    clone,
  ]);
  if (options.commit !== undefined) await git(clone, ['reset', '--quiet', '--hard', options.commit]);
  if (options.url !== undefined) await git(clone, ['remote', 'set-url', 'origin', options.url]);
  await zipFolder(clone, zip);
}
