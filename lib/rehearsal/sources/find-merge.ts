import type { MergeView } from '../endpoint/merge-commit';
import { tryGit } from './git';
import { tryResolveCommit } from './resolve-commit';

/** Two commits of a repository, what they have in common and the merge of one into the other; undefined when one is not there. */
export async function tryFindMerge(
  repository: string,
  names: { readonly source: string; readonly destination: string },
): Promise<MergeView | undefined> {
  const source = await tryResolveCommit(repository, names.source);
  const destination = await tryResolveCommit(repository, names.destination);
  if (source === undefined || destination === undefined) return undefined;
  const base = (await tryGit(repository, ['merge-base', destination, source])).stdout.trim();
  const { stdout } = await tryGit(repository, ['rev-list', '--all', '--merges', '--parents']);
  const merges = stdout.split('\n').map((line) => line.split(' '));
  const merge = merges.find(([, first, ...others]) => first === destination && others.includes(source));
  return {
    source,
    destination,
    ...(base !== '' && { base }),
    ...(merge?.[0] !== undefined && { merged: merge[0] }),
  };
}
