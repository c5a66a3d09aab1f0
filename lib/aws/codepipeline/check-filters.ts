import type { Problem } from '../../problem/problem';
import { foldPullRequestFilters, foldPushFilters } from './fold-filters';
import { quotas } from './quotas';
import type { Patterns, PullRequestFilter, PushFilter } from './trigger';

/**
 * What CodePipeline would refuse of the filters of a source's pushes, once they are folded. Problems: `EmptyPattern`,
 * `PatternTooLong`, `TooManyPatterns`, `TooManyFilters`, `TagsStandAlone`. Paths without branches are none: they mean every
 * branch, and are declared so.
 *
 * @param label whose they are, `pipeline "storefront"`
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter.html
 */
export function checkPushFilters(label: string, filters: readonly PushFilter[]): readonly Problem[] {
  const folded = foldPushFilters(filters);
  return [
    ...checkPatterns(`${label}: push`, filters, folded),
    ...filters.flatMap((filter) => checkTags(label, filter)),
    ...checkCount(label, 'push', folded.length),
  ];
}

/**
 * What CodePipeline would refuse of the filters of a source's pull requests, once they are folded. Problems: `EmptyPattern`,
 * `PatternTooLong`, `TooManyPatterns`, `TooManyFilters`, `NoEvents`.
 *
 * @param label whose they are, `pipeline "storefront"`
 */
export function checkPullRequestFilters(label: string, filters: readonly PullRequestFilter[]): readonly Problem[] {
  const folded = foldPullRequestFilters(filters);
  const silent = filters.filter(({ events }) => events.length === 0);
  return [
    ...checkPatterns(`${label}: pull-request`, filters, folded),
    ...silent.map(() => ({
      code: 'NoEvents',
      message: `${label}: a pull-request trigger has no events`,
      hint: 'at least one of opened, updated, closed',
    })),
    ...checkCount(label, 'pull-request', folded.length),
  ];
}

function checkTags(label: string, { tags, branches, paths }: PushFilter): readonly Problem[] {
  if (tags === undefined || (branches === undefined && paths === undefined)) return [];
  return [
    {
      code: 'TagsStandAlone',
      message: `${label}: a push trigger has tags together with ${branches === undefined ? 'paths' : 'branches'}`,
      hint: 'a push is of a tag or to a branch: write a second push trigger for the tags',
    },
  ];
}

type Filter = Pick<PushFilter, 'branches' | 'paths' | 'tags'>;

/** Each glob as it was written, each list as it will be declared. */
function checkPatterns(label: string, filters: readonly Filter[], folded: readonly Filter[]): readonly Problem[] {
  const globs = filters.flatMap(toLists).flatMap((list) => list.globs.map((glob) => ({ ...list, glob })));
  return [
    ...globs.flatMap(({ where, glob }) => checkGlob(`${label} ${where}`, glob)),
    ...folded.flatMap(toLists).flatMap(({ where, globs }) => checkLength(`${label} ${where}`, globs.length)),
  ];
}

interface GlobList {
  /** `branches, exclude`. */
  readonly where: string;
  readonly globs: readonly string[];
}

function toLists({ branches, paths, tags }: Filter): readonly GlobList[] {
  const all = Object.entries({ branches, paths, tags });
  return all.flatMap(([name, patterns]) => (patterns === undefined ? [] : toGlobLists(name, patterns)));
}

function toGlobLists(name: string, { includes, excludes }: Patterns): readonly GlobList[] {
  return [
    { where: `${name}, include`, globs: includes },
    { where: `${name}, exclude`, globs: excludes },
  ];
}

function checkGlob(label: string, glob: string): readonly Problem[] {
  if (glob === '') return [{ code: 'EmptyPattern', message: `${label} holds an empty pattern` }];
  // CodePipeline counts characters, not the halves of which JavaScript makes some.
  const length = [...glob].length;
  if (length <= quotas.triggerPattern) return [];
  const message = `${label} holds a pattern of ${length} characters, "${glob.slice(0, 40)}…"`;
  return [{ code: 'PatternTooLong', message, hint: `at most ${quotas.triggerPattern} characters` }];
}

function checkLength(label: string, length: number): readonly Problem[] {
  if (length <= quotas.triggerPatterns) return [];
  const hint = `at most ${quotas.triggerPatterns}: ** crosses directories, and {a,b} is a or b`;
  return [{ code: 'TooManyPatterns', message: `${label} holds ${length} patterns`, hint }];
}

function checkCount(label: string, kind: string, count: number): readonly Problem[] {
  if (count <= quotas.triggerFilters) return [];
  return [
    {
      code: 'TooManyFilters',
      message: `${label}: its ${kind} triggers need ${count} filters of CodePipeline's`,
      hint: `at most ${quotas.triggerFilters}, each with at most ${quotas.triggerPatterns} patterns to include: ** crosses directories, and {a,b} is a or b`,
    },
  ];
}
