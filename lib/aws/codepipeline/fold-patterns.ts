import type { Patterns } from './trigger';

/** Every name: what a list that is absent says. */
export const everything: Patterns = { includes: [], excludes: [] };

/** Without the globs that another of the same list covers: those that are equal, below `dir/**`, or beside `**`. */
export function foldPatterns({ includes, excludes }: Patterns): Patterns {
  return { includes: withoutCovered(includes), excludes: withoutCovered(excludes) };
}

/** Whether everything that the second lets through is surely let through by the first. */
export function coversPatterns(wide: Patterns, narrow: Patterns): boolean {
  if (!wide.excludes.every((glob) => isCovered(glob, narrow.excludes))) return false;
  if (wide.includes.length === 0) return true;
  return narrow.includes.length > 0 && narrow.includes.every((glob) => isCovered(glob, wide.includes));
}

/** What either lets through, as one; undefined when their excludes differ, so that one would take from the other. */
export function tryUnite(one: Patterns, other: Patterns): Patterns | undefined {
  if (!hasSame(one.excludes, other.excludes)) return undefined;
  const isAll = one.includes.length === 0 || other.includes.length === 0;
  const includes = isAll ? [] : [...one.includes, ...other.includes];
  return foldPatterns({ includes, excludes: one.excludes });
}

function withoutCovered(globs: readonly string[]): readonly string[] {
  const unique = [...new Set(globs)];
  return unique.filter((glob) => !unique.some((other) => other !== glob && covers(other, glob)));
}

function isCovered(glob: string, globs: readonly string[]): boolean {
  return globs.some((other) => other === glob || covers(other, glob));
}

function covers(wide: string, narrow: string): boolean {
  if (wide === '**') return true;
  const directory = wide.endsWith('/**') ? wide.slice(0, -2) : undefined;
  return directory !== undefined && !/[*?[\]{}\\]/.test(directory) && narrow.startsWith(directory);
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((glob) => other.includes(glob));
}
