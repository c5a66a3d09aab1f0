import { git } from './git';

/**
 * The files that differ between two commits of a repository, a renamed one under both of its names; all files of `to` without a
 * `from`. @throws GitFailure when a commit is not there
 */
export async function listChangedPaths(
  repository: string,
  from: string | undefined,
  to: string,
): Promise<readonly string[]> {
  const listed =
    from === undefined
      ? await git(repository, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', to])
      : await git(repository, ['diff', '-z', '--name-only', '--no-renames', from, to, '--']);
  return listed.split('\0').filter((path) => path !== '');
}
