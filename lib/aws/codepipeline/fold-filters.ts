import { coversPatterns, everything, foldPatterns, tryUnite } from './fold-patterns';
import { quotas } from './quotas';
import type { Patterns, PullRequestFilter, PushFilter } from './trigger';

/**
 * Says the same with as few filters of pushes as are found: globs and filters that others cover go, filters that differ in
 * one list of includes become one, and includes beyond 8 go into a filter of their own.
 */
export function foldPushFilters(filters: readonly PushFilter[]): readonly PushFilter[] {
  return fold(filters.map(toLists)).map(({ branches, paths, tags }) => ({
    ...(isEverything(branches) ? {} : { branches }),
    ...(isEverything(paths) ? {} : { paths }),
    ...(tags === undefined ? {} : { tags }),
  }));
}

/** Says the same with as few filters of pull requests as are found; filters that differ in their events alone become one. */
export function foldPullRequestFilters(filters: readonly PullRequestFilter[]): readonly PullRequestFilter[] {
  return fold(filters.map(toLists)).map(({ branches, paths, events }) => ({
    events,
    ...(isEverything(branches) ? {} : { branches }),
    ...(isEverything(paths) ? {} : { paths }),
  }));
}

interface Lists {
  readonly branches: Patterns;
  readonly paths: Patterns;
  readonly tags: Patterns | undefined;
  readonly events: PullRequestFilter['events'];
}

function toLists(filter: PushFilter & Partial<Pick<PullRequestFilter, 'events'>>): Lists {
  const { branches = everything, paths = everything, tags, events = [] } = filter;
  return {
    branches: foldPatterns(branches),
    paths: foldPatterns(paths),
    tags: tags && foldPatterns(tags),
    events: [...new Set(events)],
  };
}

function isEverything({ includes, excludes }: Patterns): boolean {
  return includes.length === 0 && excludes.length === 0;
}

function fold(filters: readonly Lists[]): readonly Lists[] {
  for (const [at, one] of filters.entries()) {
    for (const [beside, other] of filters.entries()) {
      const united = beside === at ? undefined : (tryCover(one, other) ?? tryMerge(one, other));
      // Each time there is one filter less, so this comes to an end.
      if (united !== undefined) {
        return fold(filters.flatMap((lists) => (lists === one ? [united] : lists === other ? [] : [lists])));
      }
    }
  }
  return filters.flatMap(split);
}

function tryCover(wide: Lists, narrow: Lists): Lists | undefined {
  if ((wide.tags === undefined) !== (narrow.tags === undefined)) return undefined;
  const covers =
    coversPatterns(wide.branches, narrow.branches) &&
    coversPatterns(wide.paths, narrow.paths) &&
    coversPatterns(wide.tags ?? everything, narrow.tags ?? everything) &&
    narrow.events.every((event) => wide.events.includes(event));
  return covers ? wide : undefined;
}

/** When all but one of the lists are the same, the two filters let through what is in either's list. */
function tryMerge(one: Lists, other: Lists): Lists | undefined {
  const differing = lists.filter((list) => !isSame(one[list], other[list]));
  const [list, ...more] = differing;
  if (list === undefined || more.length > 0) return undefined;
  if (list === 'events') return { ...one, events: [...new Set([...one.events, ...other.events])] };
  const [mine, others] = [one[list], other[list]];
  const united = mine && others && tryUnite(mine, others);
  return united && { ...one, [list]: united };
}

const lists = ['branches', 'paths', 'tags', 'events'] as const satisfies readonly (keyof Lists)[];

function isSame(one: Lists[keyof Lists], other: Lists[keyof Lists]): boolean {
  return toKey(one) === toKey(other);
}

function toKey(list: Lists[keyof Lists]): string {
  if (list === undefined) return '';
  const parts = 'excludes' in list ? [list.includes, list.excludes] : [list];
  return JSON.stringify(parts.map((part) => [...part].sort()));
}

/** Filters are OR, so that a list of includes that is too long may stand in several. */
function split(filter: Lists): readonly Lists[] {
  return chunks(filter.branches).flatMap((branches) =>
    chunks(filter.paths).flatMap((paths) => {
      if (filter.tags === undefined) return [{ ...filter, branches, paths }];
      return chunks(filter.tags).map((tags) => ({ ...filter, branches, paths, tags }));
    }),
  );
}

function chunks({ includes, excludes }: Patterns): readonly Patterns[] {
  const size = quotas.triggerPatterns;
  const count = Math.max(1, Math.ceil(includes.length / size));
  return Array.from({ length: count }, (_, at) => ({ includes: includes.slice(at * size, (at + 1) * size), excludes }));
}
