import type { BlobView, Difference } from '../endpoint/differences';
import { tryGit } from './git';
import { tryResolveCommit } from './resolve-commit';

/** The files that differ between two commits of a repository, each named by its id, branch or tag; undefined when one is not there. */
export async function tryListDifferences(
  repository: string,
  { before, after }: { readonly before?: string; readonly after: string },
): Promise<readonly Difference[] | undefined> {
  const to = await tryResolveCommit(repository, after);
  const from = before === undefined ? await emptyTree(repository) : await tryResolveCommit(repository, before);
  if (to === undefined || from === undefined) return undefined;
  const options = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev'];
  const { stdout } = await tryGit(repository, ['diff-tree', ...options, from, to, '--']);
  return toDifferences(stdout.split('\0'));
}

async function emptyTree(repository: string): Promise<string> {
  return (await tryGit(repository, ['hash-object', '-t', 'tree', '--stdin'])).stdout.trim();
}

/** Each is `:OLDMODE NEWMODE OLDID NEWID STATUS`, and the path after a NUL. */
function toDifferences(parts: readonly string[]): readonly Difference[] {
  return parts.flatMap((part, index) =>
    index % 2 === 0 && part !== '' ? toDifference(part, parts[index + 1] ?? '') : [],
  );
}

function toDifference(entry: string, path: string): Difference {
  const [oldMode = '', newMode = '', oldId = '', newId = ''] = entry.slice(1).split(' ');
  const before = tryBlob(oldId, path, oldMode);
  const after = tryBlob(newId, path, newMode);
  return { ...(before && { before }), ...(after && { after }) };
}

/** The side on which a file is not there has the mode 000000. */
function tryBlob(id: string, path: string, mode: string): BlobView | undefined {
  return mode === '000000' ? undefined : { id, path, mode };
}
