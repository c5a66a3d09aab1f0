import { constants } from 'node:fs';
import { cp, lstat, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SourceOrigin } from '../../plan/plan';
import { ensureBareRepository } from './bare-repository';
import { fixedAuthor, git } from './git';
import { isLeftOut } from './left-out';

/** What committing a folder needs beside the folder. */
export interface CommitFolderOptions {
  /** The absolute path of the bare repository to make. */
  readonly repository: string;
  /** The home, which is left out when it lies in the folder. */
  readonly home: string;
  /** An empty directory for the copy that is committed. */
  readonly scratch: string;
}

/**
 * Commits a folder as it stands to a fresh bare repository, without `.git`, `node_modules`, the home and what the folder's
 * own `.gitignore` files name. The same content makes the same commit. Nothing is written to the folder.
 * @returns false when there was nothing to commit
 */
export async function commitFolder(
  origin: Extract<SourceOrigin, { kind: 'folder' }>,
  { repository, home, scratch }: CommitFolderOptions,
): Promise<boolean> {
  const tree = join(scratch, 'tree');
  await copyFolder(origin.path, tree, home);
  await ensureBareRepository(repository);
  await git(repository, ['symbolic-ref', 'HEAD', `refs/heads/${origin.branch}`]);
  const environment = {
    ...fixedAuthor,
    GIT_DIR: repository,
    GIT_WORK_TREE: tree,
    GIT_INDEX_FILE: join(scratch, 'index'),
  };
  await git(tree, ['add', '--all', '--', '.'], { environment });
  if ((await git(tree, ['ls-files', '-z'], { environment })) === '') return false;
  const message = `${basename(origin.path)}, as the folder stands`;
  await git(tree, ['commit', '--quiet', '--no-verify', '--no-gpg-sign', `--message=${message}`], { environment });
  return true;
}

/** A copy, because git takes a folder with a `.git` inside for a submodule and would leave out what it holds. */
async function copyFolder(folder: string, copy: string, home: string): Promise<void> {
  const from = await realpath(folder);
  await cp(from, copy, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async (path) => {
      if (path === from) return true;
      if (isLeftOut(basename(path)) || path === home) return false;
      const found = await lstat(path);
      return found.isFile() || found.isDirectory() || found.isSymbolicLink();
    },
  });
}
