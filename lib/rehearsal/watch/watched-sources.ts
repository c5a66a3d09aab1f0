import { realpathSync } from 'node:fs';
import { type Plan, type PlannedAction, plannedActions } from '../../plan/plan';
import type { Home } from '../store/home';
import type { ReferenceChange } from './reference-change';
import { isPolled } from './take-verdict';
import { type WatchedFiles, watchFiles } from './watched-files';
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

/** A source that a folder or a zip stands for, while that is watched. */
export interface WatchedFolder {
  readonly files: WatchedFiles;
  readonly source: PlannedAction;
  /** The absolute path of the folder or the zip. */
  readonly path: string;
}

/** A change in the folder or the zip of a source. */
export interface FilesChange extends Pick<WatchedFolder, 'source' | 'path'> {
  /** The files that changed, from the root of the folder; of a zip the empty path. */
  readonly paths: readonly string[];
}

/** The folders and zips of a plan's sources. */
export function watchFolders(plan: Plan, home: Home): Promise<readonly WatchedFolder[]> {
  return Promise.all(
    plannedActions(plan).flatMap((source) => {
      const { part } = source;
      if (part.kind !== 'source' || part.origin.kind === 'repository' || !isWatched(source)) return [];
      const { path } = part.origin;
      return [watchFiles(part.origin, home.path).then((files) => ({ files, source, path }))];
    }),
  );
}

/** What changed in a folder or a zip since the last time that something did; undefined when nothing did. */
export async function lookAtFolder({ files, source, path }: WatchedFolder): Promise<FilesChange | undefined> {
  const paths = await files.look();
  return paths.length === 0 ? undefined : { source, path, paths };
}

/** The repositories of a plan's git sources, each once. @throws GitFailure when one cannot be read. */
export async function watchSources(plan: Plan, home: Home): Promise<readonly WatchedSources[]> {
  const byPath = new Map<string, PlannedAction[]>();
  for (const source of plannedActions(plan).filter(isInGit)) {
    const path = realpathSync(pathOf(source));
    byPath.set(path, [...(byPath.get(path) ?? []), source]);
  }
  return Promise.all(
    [...byPath.values()].map(async (sources) => ({ repository: await watchFirst(sources, home), sources })),
  );
}

/**
 * Whether what stands for an action is watched: a repository or a folder for one, a folder or a zip for an object. A folder
 * has no commits of which CodeCommit could tell a rule.
 */
export function isWatched(source: PlannedAction): boolean {
  const { action, part } = source;
  if (part.kind !== 'source' || part.origin.kind === 'repository') return isInGit(source);
  const isRemote = action.provider === 'CodeStarSourceConnection' || action.provider === 'S3';
  return isRemote || (action.provider === 'CodeCommit' && isPolled(action));
}

function isInGit({ action, part }: PlannedAction): boolean {
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
