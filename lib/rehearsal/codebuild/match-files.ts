import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import picomatch from 'picomatch';

/**
 * The files and symbolic links below a directory that one of the globs matches and no excluding one does, by their
 * relative paths, sorted. `*` stays within a name, `**` crosses directories, a leading dot means nothing, and links to
 * directories are not followed.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.artifacts.files
 */
export async function matchFiles(
  directory: string,
  globs: readonly string[],
  excluded: readonly string[] = [],
): Promise<readonly string[]> {
  const patterns = globs.map((glob) => toRelative(glob, directory));
  const isWanted = picomatch(patterns, OPTIONS);
  const isExcluded =
    excluded.length > 0
      ? picomatch(
          excluded.map((glob) => toRelative(glob, directory)),
          OPTIONS,
        )
      : () => false;
  const found = new Set<string>();
  for (const base of new Set(patterns.map(toBase))) {
    for (const path of await listBelow(directory, base)) if (isWanted(path) && !isExcluded(path)) found.add(path);
  }
  return [...found].sort();
}

/**
 * The directories below a directory that a glob of directories matches; the directory itself for `.`, and any other
 * absolute path, such as a secondary source's, as it is.
 */
export async function matchDirectories(directory: string, glob: string): Promise<readonly string[]> {
  const pattern = toRelative(glob, directory).replace(/\/+$/, '');
  if (pattern === '' || pattern === '.') return [directory];
  if (!picomatch.scan(pattern).isGlob) return [isOutside(glob, directory) ? glob : join(directory, pattern)];
  const isWanted = picomatch(pattern, OPTIONS);
  const found: string[] = [];
  await walk(directory, toBase(pattern), (path, isDirectory) => {
    if (isDirectory && isWanted(path)) found.push(join(directory, path));
  });
  return found.sort();
}

const OPTIONS = { dot: true, nonegate: true } as const;

function isOutside(path: string, directory: string): boolean {
  return posix.isAbsolute(path) && !`${path}/`.startsWith(`${directory}/`);
}

/** Without the directory itself, `./` or `/` in front. */
function toRelative(glob: string, directory: string): string {
  const inside = `${glob}/`.startsWith(`${directory}/`) ? glob.slice(directory.length) : glob;
  return inside.replace(/^(\.?\/)+/, '');
}

/** The directory that a glob starts from, so that nothing beside it is read: `dist` of `dist/**`. */
function toBase(pattern: string): string {
  const { base, isGlob } = picomatch.scan(pattern);
  return isGlob ? base : posix.dirname(pattern).replace(/^\.$/, '');
}

async function listBelow(directory: string, base: string): Promise<readonly string[]> {
  const files: string[] = [];
  await walk(directory, base, (path, isDirectory) => {
    if (!isDirectory) files.push(path);
  });
  return files;
}

async function walk(directory: string, below: string, visit: (path: string, isDirectory: boolean) => void) {
  for (const entry of await list(join(directory, below))) {
    const path = posix.join(below, entry.name);
    const isDirectory = entry.isDirectory();
    if (!isDirectory && !entry.isFile() && !entry.isSymbolicLink()) continue;
    visit(path, isDirectory);
    if (isDirectory) await walk(directory, path, visit);
  }
}

/** Nothing, where there is no such directory. */
async function list(directory: string) {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
