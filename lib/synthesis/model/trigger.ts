import { foldPullRequestFilters, foldPushFilters } from '../../aws/codepipeline/fold-filters';
import type { PullRequestEvent, PullRequestFilter, PushFilter } from '../../aws/codepipeline/trigger';
import type { Path } from '../definition/path';
import type { TriggerDocument } from '../definition/trigger-document';
import type { Conversion } from './conversion';
import { remarkPatterns, toPatterns } from './patterns';
import { isGit, type Source } from './source';

/** Something that starts a pipeline. */
export type Trigger =
  /** Anything new in a source: of a git repository a push to its branch, of a bucket an upload, of an image a push of its tag. */
  | { readonly kind: 'change'; readonly source: string }
  /** Pushes to a git repository that one of the filters lets through; at least one. */
  | { readonly kind: 'push'; readonly source: string; readonly filters: readonly PushFilter[] }
  /** Pull requests that one of the filters lets through; at least one. */
  | {
      readonly kind: 'pull-request';
      readonly source: string;
      readonly filters: readonly PullRequestFilter[];
      /** Whether those of forks are built too. */
      readonly forks: boolean;
    }
  /** `cron(…)` or `rate(…)`, in a time zone of the IANA database. */
  | { readonly kind: 'schedule'; readonly expression: string; readonly zone: string }
  /** The success of another pipeline of the home account and region. */
  | { readonly kind: 'pipeline'; readonly pipeline: string };

/**
 * The list `triggers` → what starts the pipeline, the filters of one source together; each change of each source without a list.
 * Problems: `UnknownSource`; `NotARepository` for filters of a source that has no branches; `NoPullRequests`, `MixedForks`.
 */
export function toTriggers(
  documents: readonly TriggerDocument[] | undefined,
  sources: readonly [Source, ...Source[]],
  path: Path,
  conversion: Conversion,
): readonly Trigger[] {
  if (documents === undefined)
    return sources.map(({ name }) => conversion.made({ kind: 'change', source: name }, path));
  const triggers = documents.flatMap((document, index) =>
    toTrigger(document, sources, [...path, index], conversion).map((trigger) =>
      conversion.made(trigger, [...path, index]),
    ),
  );
  return joined(triggers, conversion).map((trigger) =>
    conversion.made(foldTrigger(trigger), conversion.pathOf(trigger)),
  );
}

function toTrigger(
  document: TriggerDocument,
  sources: readonly [Source, ...Source[]],
  path: Path,
  conversion: Conversion,
): readonly Trigger[] {
  if ('schedule' in document)
    return [{ kind: 'schedule', expression: document.schedule, zone: document.zone ?? 'UTC' }];
  if ('pipeline' in document) return [{ kind: 'pipeline', pipeline: document.pipeline }];
  const source = document.source === undefined ? sources[0] : sources.find(({ name }) => name === document.source);
  if (source === undefined) {
    conversion.remark({
      code: 'UnknownSource',
      path: [...path, 'source'],
      message: `a trigger names "${document.source}", which is no source of the pipeline`,
      hint: `sources: ${sources.map(({ name }) => name).join(', ')}`,
    });
    return [];
  }
  return 'push' in document
    ? toPushTrigger(document.push, source, path, conversion)
    : toPullRequestTrigger(document['pull-request'], source, path, conversion);
}

type PushDocument = Extract<TriggerDocument, { push: unknown }>['push'];

function toPushTrigger(document: PushDocument, source: Source, path: Path, conversion: Conversion): readonly Trigger[] {
  const { branches, paths, tags } = document;
  if (!isGit(source)) {
    if (branches !== undefined || paths !== undefined || tags !== undefined)
      remarkNoRepository(source, path, conversion);
    return [{ kind: 'change', source: source.name }];
  }
  remarkPatterns(document, [...path, 'push'], conversion);
  // Of tags alone, no branch is meant; otherwise the source's, so that paths alone do not start it from everywhere.
  const of = branches ?? (tags === undefined || paths !== undefined ? [source.branch] : undefined);
  const filter = {
    ...(of !== undefined && { branches: toPatterns(of) }),
    ...(paths !== undefined && { paths: toPatterns(paths) }),
    ...(tags !== undefined && { tags: toPatterns(tags) }),
  };
  return [{ kind: 'push', source: source.name, filters: [filter] }];
}

type PullRequestDocument = Extract<TriggerDocument, { 'pull-request': unknown }>['pull-request'];

const events: Readonly<Record<string, PullRequestEvent>> = { opened: 'OPEN', updated: 'UPDATED', closed: 'CLOSED' };

function toPullRequestTrigger(
  { branches, paths, events: when = ['opened', 'updated'], forks = false }: PullRequestDocument,
  source: Source,
  path: Path,
  conversion: Conversion,
): readonly Trigger[] {
  if (!isGit(source) || source.provider === 'codecommit') {
    conversion.remark({
      code: 'NoPullRequests',
      path: [...path, 'pull-request'],
      part: 'key',
      message: `source "${source.name}" tells CodePipeline nothing of pull requests`,
      hint: 'repositories of github, gitlab and bitbucket do',
    });
    return [];
  }
  remarkPatterns({ branches, paths }, [...path, 'pull-request'], conversion);
  const filter = {
    events: [...new Set(when)].flatMap((event) => events[event] ?? []),
    branches: toPatterns(branches ?? [source.branch]),
    ...(paths !== undefined && { paths: toPatterns(paths) }),
  };
  return [{ kind: 'pull-request', source: source.name, filters: [filter], forks }];
}

function remarkNoRepository(source: Source, path: Path, conversion: Conversion): void {
  conversion.remark({
    code: 'NotARepository',
    path: [...path, 'push'],
    part: 'key',
    message: `source "${source.name}" has no branches, paths and tags to filter`,
    hint: 'write push: {} for anything new in it',
  });
}

/** CodePipeline has one trigger for a source; its filters are alternatives. */
function joined(triggers: readonly Trigger[], conversion: Conversion): readonly Trigger[] {
  const result: Trigger[] = [];
  for (const trigger of triggers) {
    const index = result.findIndex((other) => isSameKind(other, trigger));
    const other = result[index];
    if (other !== undefined) remarkForks(other, trigger, conversion);
    if (other === undefined) result.push(trigger);
    else result[index] = conversion.made(join(other, trigger), conversion.pathOf(other));
  }
  return result;
}

/** They have one pipeline, which either looks where a commit comes from or does not. */
function remarkForks(one: Trigger, other: Trigger, conversion: Conversion): void {
  if (one.kind !== 'pull-request' || other.kind !== 'pull-request' || one.forks === other.forks) return;
  conversion.remark({
    code: 'MixedForks',
    path: [...conversion.pathOf(other), 'pull-request'],
    part: 'key',
    message: `triggers for pull requests of source "${one.source}" differ in forks`,
    hint: 'one pipeline builds them all: write the same forks at each',
  });
}

function isSameKind(one: Trigger, other: Trigger): boolean {
  return 'filters' in one && one.kind === other.kind && one.source === other.source;
}

function join(one: Trigger, other: Trigger): Trigger {
  if (one.kind === 'push' && other.kind === 'push') return { ...one, filters: [...one.filters, ...other.filters] };
  if (one.kind === 'pull-request' && other.kind === 'pull-request') {
    return { ...one, filters: [...one.filters, ...other.filters], forks: one.forks && other.forks };
  }
  return one;
}

/** Its filters as few as can be said without loss, which is how they are declared. */
function foldTrigger(trigger: Trigger): Trigger {
  if (trigger.kind === 'push') return { ...trigger, filters: foldPushFilters(trigger.filters) };
  if (trigger.kind === 'pull-request') return { ...trigger, filters: foldPullRequestFilters(trigger.filters) };
  return trigger;
}
