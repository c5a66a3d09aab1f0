import { tryGit } from '../sources/git';
import { listChangedPaths } from '../sources/list-changed-paths';
import type { ReferenceChange } from './reference-change';

/**
 * The files that a push to a branch changed: between the commit before and the one after; on a new branch since it left
 * the branch that the source follows, and all of them when it shares no history with that.
 */
export async function readChangedPaths(
  mirror: string,
  { before, after }: Pick<ReferenceChange, 'before' | 'after'>,
  followed: string,
): Promise<readonly string[]> {
  if (after === undefined) return [];
  const from = before ?? (await tryMergeBase(mirror, followed, after));
  return listChangedPaths(mirror, from, after);
}

async function tryMergeBase(mirror: string, followed: string, commit: string): Promise<string | undefined> {
  const { exitCode, stdout } = await tryGit(mirror, ['merge-base', `refs/heads/${followed}`, commit]);
  return exitCode === 0 ? stdout.trim() : undefined;
}
