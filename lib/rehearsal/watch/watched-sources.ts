import { realpathSync } from 'node:fs';
import { type Plan, type PlannedAction, plannedActions } from '../../plan/plan';
import type { Home } from '../store/home';
import type { ReferenceChange } from './reference-change';
import { type WatchedRepository, watchRepository } from './watched-repository';

/** A repository that is watched, and the sources that it stands for. */
export interface WatchedSources {
  readonly repository: WatchedRepository;
  readonly sources: readonly PlannedAction[];
}

/** A change in the repository of a source. */
export interface SourceChange {
  readonly source: PlannedAction;
  readonly repository: WatchedRepository;
  readonly change: ReferenceChange;
}

/** The repositories of a plan's git sources, each once. @throws GitFailure when one cannot be read. */
export async function watchSources(plan: Plan, home: Home): Promise<readonly WatchedSources[]> {
  const byPath = new Map<string, PlannedAction[]>();
  for (const source of plannedActions(plan).filter(isWatched)) {
    const path = realpathSync(pathOf(source));
    byPath.set(path, [...(byPath.get(path) ?? []), source]);
  }
  return Promise.all(
    [...byPath.values()].map(async (sources) => ({ repository: await watchFirst(sources, home), sources })),
  );
}

/** Whether what stands for an action is watched: a git repository, for a source that starts at each change of one. */
export function isWatched({ action, part }: PlannedAction): boolean {
  const isGit = action.provider === 'CodeStarSourceConnection' || action.provider === 'CodeCommit';
  return isGit && part.kind === 'source' && part.origin.kind === 'repository';
}

/** What changed since the last look, for each source that it concerns. @throws GitFailure when it cannot be read. */
export async function lookAtSources({ repository, sources }: WatchedSources): Promise<readonly SourceChange[]> {
  const changes = await repository.look();
  return changes.flatMap((change) => sources.map((source) => ({ source, repository, change })));
}

function pathOf({ part }: PlannedAction): string {
  return part.kind === 'source' ? part.origin.path : '';
}

function watchFirst([source]: readonly PlannedAction[], home: Home): Promise<WatchedRepository> {
  if (source?.part.kind !== 'source' || source.part.origin.kind !== 'repository')
    throw new Error(`${source?.reference} is not watched`);
  return watchRepository(source.part.origin, home);
}
