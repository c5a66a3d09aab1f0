import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceOrigin } from '../../plan/plan';
import { isLeftOut } from '../sources/left-out';

/** A folder or a zip that is looked at again and again. */
export interface WatchedFiles {
  /** The paths that changed since the last time that some did, once nothing changes any more; of a zip the empty one. */
  readonly look: () => Promise<readonly string[]>;
}

/** When each file was changed, and its size, by its path. */
type Stamps = ReadonlyMap<string, string>;

/** Looks at a folder or a zip for the first time. `home` is no part of it. */
export async function watchFiles(
  origin: Exclude<SourceOrigin, { readonly kind: 'repository' }>,
  home: string,
): Promise<WatchedFiles> {
  // A home has no symbolic links in its path either, and changes all the time.
  const path = await realpath(origin.path);
  let settled = await readStamps(path, path, home);
  let last = settled;
  const look = async () => {
    const stamps = await readStamps(path, path, home);
    // Who saves several files has not done so at once.
    const isAtRest = toChanged(last, stamps).length === 0;
    last = stamps;
    // What is gone may be on its way back, and nothing can be put in its place.
    if (!isAtRest || stamps.size === 0) return [];
    const changed = toChanged(settled, stamps);
    settled = stamps;
    return changed;
  };
  return { look };
}

function toChanged(before: Stamps, after: Stamps): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** What goes away while it is looked at has no stamp. */
async function readStamps(path: string, root: string, home: string): Promise<Stamps> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || path === home) return new Map();
  if (!found.isDirectory()) return new Map([[relative(root, path), `${found.mtimeMs} ${found.size}`]]);
  const names = (await readdir(path).catch(() => [])).filter((name) => !isLeftOut(name));
  const inside = await Promise.all(names.map((name) => readStamps(join(path, name), root, home)));
  return new Map(inside.flatMap((stamps) => [...stamps]));
}
