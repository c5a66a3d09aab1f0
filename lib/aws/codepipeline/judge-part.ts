import { matchesGlob } from './match-glob';
import type { Patterns, Verdict } from './trigger';

/** Whether the name of a branch or of a tag is let through; without patterns every name is. */
export function judgeReference(kind: 'branch' | 'tag', name: string, patterns: Patterns = everything): Verdict {
  const { includes, excludes } = patterns;
  const excludedBy = excludes.find((glob) => matchesGlob(glob, name));
  if (excludedBy !== undefined) return { starts: false, why: `${kind} ${name} is excluded by ${excludedBy}` };
  if (includes.length === 0) return { starts: true, why: `${kind} ${name} is ${anyOf(kind, excludes)}` };
  const isIncluded = includes.some((glob) => matchesGlob(glob, name));
  const where = isIncluded ? 'is in' : includes.length === 1 ? 'is not in' : 'is in none of';
  return { starts: isIncluded, why: `${kind} ${name} ${where} ${includes.join(', ')}` };
}

const everything: Patterns = { includes: [], excludes: [] };

function anyOf(kind: 'branch' | 'tag', excludes: readonly string[]): string {
  return excludes.length === 0 ? `let through as every ${kind} is` : `not in the excluded ${excludes.join(', ')}`;
}

/**
 * Whether at least one path is included and not excluded: a change of `cart.ts` and `README.md` starts a pipeline that
 * excludes `*.md`, for the sake of `cart.ts`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter.html
 */
export function judgePaths(paths: readonly string[], { includes, excludes }: Patterns): Verdict {
  if (includes.length === 0 && excludes.length === 0) return { starts: true, why: 'every path is let through' };
  if (paths.length === 0) return { starts: false, why: 'no path was changed' };
  const included = includes.length === 0 ? paths : paths.filter((path) => isInSome(includes, path));
  const looked = paths.length === 1 ? '1 path was looked at' : `${paths.length} paths were looked at`;
  const within = includes.length === 0 ? '' : ` in ${includes.join(', ')}`;
  if (included.length === 0) return { starts: false, why: `no changed path is${within}; ${looked}` };
  const through = included.find((path) => !isInSome(excludes, path));
  if (through !== undefined) return { starts: true, why: `${through} is${within || ' not excluded'}` };
  return { starts: false, why: `every changed path${within} is excluded by ${excludes.join(', ')}; ${looked}` };
}

function isInSome(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => matchesGlob(glob, path));
}
