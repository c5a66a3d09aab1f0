import { tryGit } from '../rehearsal/sources/git';

/** A git work tree around a folder. */
export interface WorkTree {
  /** Its absolute path. */
  readonly root: string;
  readonly remotes: readonly { readonly name: string; readonly url: string }[];
}

/** The git work tree that holds a folder, or undefined where there is none. */
export async function readWorkTree(folder: string): Promise<WorkTree | undefined> {
  const root = await tryGit(folder, ['rev-parse', '--show-toplevel']).catch(() => undefined);
  if (root === undefined || root.exitCode !== 0) return undefined;
  const config = await tryGit(folder, ['config', '--null', '--get-regexp', '^remote\\..*\\.url$']);
  return { root: root.stdout.trim(), remotes: toRemotes(config.stdout) };
}

/** Each entry is `remote.NAME.url`, a line's end, and the value; entries end with a NUL. */
function toRemotes(listed: string): WorkTree['remotes'] {
  return listed.split('\0').flatMap((entry) => {
    const split = entry.indexOf('\n');
    return split < 0
      ? []
      : [{ name: entry.slice('remote.'.length, split - '.url'.length), url: entry.slice(split + 1) }];
  });
}
