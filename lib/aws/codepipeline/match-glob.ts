import picomatch from 'picomatch';

/**
 * Whether a glob of a trigger's filter matches the whole name of a branch, a tag or a file: `*` stays within a name between
 * slashes, `**` crosses them, `?` is one character, `[ ]` one of a set, `{ , }` one of several, `\` takes the next
 * character as it is, and a leading dot means nothing. Every other character stands for itself.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/syntax-glob.html
 */
export function matchesGlob(glob: string, name: string): boolean {
  return matcherOf(glob)(name);
}

const known = new Map<string, (name: string) => boolean>();

/** A change may have thousands of paths, and a glob is compiled once for them all. */
function matcherOf(glob: string): (name: string) => boolean {
  const matcher = known.get(glob) ?? picomatch(toPicomatch(glob), OPTIONS);
  known.set(glob, matcher);
  return matcher;
}

/** Without picomatch's own inventions: `!main` for all but `main`, and `release/**` for `release`. */
const OPTIONS = { dot: true, nonegate: true, strictSlashes: true };

/**
 * Folders are called `(shop)` and branches `a|b`, which picomatch would take for groups, as it would `+(a)`; `[!a]` it knows
 * as `[^a]` only.
 */
function toPicomatch(glob: string): string {
  return glob.replace(/\\.|\[!|[()|"]/g, (found) => {
    if (found === '[!') return '[^';
    return found.startsWith('\\') ? found : `\\${found}`;
  });
}
