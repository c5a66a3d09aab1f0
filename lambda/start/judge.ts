import type { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { judgePush } from '../../lib/aws/codepipeline/judge-change';
import type { Change, PushFilter, Verdict } from '../../lib/aws/codepipeline/trigger';
import { isGone, pagesOfPaths } from './differences';
import { type Origin, originsOf } from './origin';
import type { Pointer } from './pointer';
import type { Reference } from './reference';

/** The verdict as far as it does not hang on paths; undefined when it does. */
export function judgeByName(filters: readonly PushFilter[], { kind, name }: Reference): Verdict | undefined {
  const change: Change = kind === 'tag' ? { kind, tag: name } : { kind: 'push', branch: name, paths: [] };
  const withoutPaths = judgePush(filters, change);
  if (withoutPaths.starts) return withoutPaths;
  // No paths could help a branch that is in no filter.
  const whateverPaths = judgePush(
    filters.map(({ paths, ...names }) => names),
    change,
  );
  return whateverPaths.starts ? undefined : whateverPaths;
}

/**
 * The verdict on a push by the paths that it changed, with what they were learnt by.
 *
 * @throws when CodeCommit does not answer, or the commit itself does not exist.
 */
export async function judgeByPaths(
  filters: readonly PushFilter[],
  reference: Reference,
  pointer: Pointer | undefined,
  client: CodeCommitClient,
): Promise<Verdict> {
  let gone: unknown;
  for await (const origin of originsOf(client, reference, pointer)) {
    try {
      const { starts, why } = await judgeSince(filters, reference, origin, client);
      return { starts, why: `${why}; compared with ${origin.said}${origin.commit ? `, ${origin.commit}` : ''}` };
    } catch (error) {
      if (!isGone(error)) throw error;
      gone = error;
    }
  }
  throw gone;
}

/** One path that is let through is enough: the pages after it are not asked for. */
async function judgeSince(
  filters: readonly PushFilter[],
  { name: branch, repository, commit }: Reference,
  origin: Origin,
  client: CodeCommitClient,
): Promise<Verdict> {
  const all: string[] = [];
  for await (const paths of pagesOfPaths(client, repository, origin.commit, commit)) {
    const verdict = judgePush(filters, { kind: 'push', branch, paths });
    if (verdict.starts) return verdict;
    all.push(...paths);
  }
  return judgePush(filters, { kind: 'push', branch, paths: all });
}
