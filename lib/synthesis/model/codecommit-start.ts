import type { StarterSettings } from '../../aws/codecommit/starter-settings';
import type { PushFilter } from '../../aws/codepipeline/trigger';
import type { Pipeline } from './pipeline';
import type { CodeCommitSource } from './source';
import type { Trigger } from './trigger';

/** How a CodeCommit repository starts a pipeline, since CodePipeline has filters for connections only. */
export type CodeCommitStart =
  /** A rule of EventBridge knows the branches by their names. */
  | { readonly kind: 'branches'; readonly branches: readonly string[] }
  /** A function looks whether a filter lets a change through. */
  | { readonly kind: 'filters'; readonly filters: readonly PushFilter[] };

/** How a source starts its pipeline; undefined when nothing starts from it. */
export function tryCodeCommitStart(
  { name, branch }: CodeCommitSource,
  triggers: readonly Trigger[],
): CodeCommitStart | undefined {
  const own = triggers.filter((trigger) => 'source' in trigger && trigger.source === name);
  if (own.some(({ kind }) => kind === 'change')) return { kind: 'branches', branches: [branch] };
  const filters = own.flatMap((trigger) => (trigger.kind === 'push' ? trigger.filters : []));
  if (filters.length === 0) return undefined;
  if (!filters.every(namesBranches)) return { kind: 'filters', filters };
  return { kind: 'branches', branches: [...new Set(filters.flatMap(({ branches }) => branches?.includes ?? []))] };
}

/** What the function is told that looks at all repositories of a pipeline; undefined when there is nothing to look at. */
export function tryStarterSettings({ name, sources, triggers }: Pipeline): StarterSettings | undefined {
  const followed = sources.flatMap((source) => {
    const start = source.provider === 'codecommit' ? tryCodeCommitStart(source, triggers) : undefined;
    return source.provider === 'codecommit' && start?.kind === 'filters' ? [{ source, filters: start.filters }] : [];
  });
  if (followed.length === 0) return undefined;
  return {
    pipeline: name,
    sources: followed.map(({ source, filters }) => ({
      source: source.name,
      repository: source.repository,
      filters,
      // A parameter's name takes no @, a pipeline's does.
      pointer: `/conveyor/${name.replaceAll('@', '-at-')}/${source.name}`,
    })),
  };
}

/** Whether a filter names some branches, and says nothing else. */
function namesBranches({ branches, paths, tags }: PushFilter): boolean {
  if (branches === undefined || paths !== undefined || tags !== undefined) return false;
  const { includes, excludes } = branches;
  return excludes.length === 0 && includes.length > 0 && !includes.some((glob) => /[*?[\]{}\\]/.test(glob));
}
