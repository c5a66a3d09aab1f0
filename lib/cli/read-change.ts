import type { Checked } from '../problem/problem';
import { tryGit } from '../rehearsal/sources/git';

/** What a commit, a range of commits or a tag comes to, as if it were pushed now. */
export interface PushedChange {
  /** `3f2a1c9 Prices in won`, `3f2a1c9..8d0c2e1 · 4 commits`, `tag v1.2.0`. */
  readonly title: string;
  /** The tag that was named; absent for commits. */
  readonly tag?: string;
  /** The branch that it is pushed to. */
  readonly branch: string;
  /** The files that it changes; of a tag none. */
  readonly paths: readonly string[];
}

/**
 * Looks up a commit, a range `before..after` or a tag in a repository. Without a branch it is the one that is checked out.
 * Problems: `NotARepository`, `UnknownCommit`, `NoBranch`.
 */
export async function readChange(
  repository: string,
  word: string,
  branch: string | undefined,
): Promise<Checked<PushedChange>> {
  const root = await tryGit(repository, ['rev-parse', '--show-toplevel']).catch(() => undefined);
  if (root === undefined || root.exitCode !== 0) {
    return refuse('NotARepository', `${repository} is no git repository`, 'name one with --repository');
  }
  const onto = branch ?? (await tryCheckedOut(repository));
  if (onto === undefined)
    return refuse('NoBranch', 'no branch is checked out', 'name the one that is pushed to with --branch');
  if (await isTag(repository, word))
    return { ok: true, value: { title: `tag ${word}`, tag: word, branch: onto, paths: [] } };
  const [before, after] = word.includes('..') ? word.split(/\.{2,3}/) : [`${word}^`, word];
  const to = await tryCommit(repository, after === '' ? 'HEAD' : (after ?? 'HEAD'));
  const from = await tryCommit(repository, before === '' ? 'HEAD' : (before ?? 'HEAD'));
  if (to === undefined || (word.includes('..') && from === undefined)) {
    return refuse(
      'UnknownCommit',
      `${repository} has no commit "${word}"`,
      'a commit, a range such as main~3..main, or a tag',
    );
  }
  const title = await toTitle(repository, word.includes('..') ? from : undefined, to);
  return { ok: true, value: { title, branch: onto, paths: await changedPaths(repository, from, to) } };
}

function refuse(code: string, message: string, hint: string): Checked<never> {
  return { ok: false, problems: [{ code, message, hint }] };
}

async function tryCheckedOut(repository: string): Promise<string | undefined> {
  const { exitCode, stdout } = await tryGit(repository, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return exitCode === 0 ? stdout.trim() : undefined;
}

async function isTag(repository: string, word: string): Promise<boolean> {
  const { exitCode } = await tryGit(repository, ['show-ref', '--verify', '--quiet', `refs/tags/${word}`]);
  return exitCode === 0;
}

async function tryCommit(repository: string, word: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`];
  const { exitCode, stdout } = await tryGit(repository, args);
  return exitCode === 0 ? stdout.trim() : undefined;
}

async function toTitle(repository: string, from: string | undefined, to: string): Promise<string> {
  if (from === undefined) return (await tryGit(repository, ['log', '-1', '--format=%h %s', to])).stdout.trim();
  const { stdout } = await tryGit(repository, ['rev-list', '--count', `${from}..${to}`]);
  const count = Number(stdout);
  return `${from.slice(0, 7)}..${to.slice(0, 7)} · ${count} commit${count === 1 ? '' : 's'}`;
}

/** The files of the first commit of a repository are all new. */
async function changedPaths(repository: string, from: string | undefined, to: string): Promise<readonly string[]> {
  const { stdout } =
    from === undefined
      ? await tryGit(repository, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', to])
      : await tryGit(repository, ['diff', '-z', '--name-only', '--no-renames', from, to, '--']);
  return stdout.split('\0').filter((path) => path !== '');
}
