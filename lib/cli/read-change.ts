import type { Checked } from '../problem/problem';
import { tryGit } from '../rehearsal/sources/git';
import { listChangedPaths } from '../rehearsal/sources/list-changed-paths';
import { tryResolveCommit } from '../rehearsal/sources/resolve-commit';

/** What a tag, or a commit or a range of commits, comes to, as if it were pushed now. */
export type PushedChange =
  /** `tag v1.2.0`. */
  | { readonly kind: 'tag'; readonly title: string; readonly tag: string }
  | {
      readonly kind: 'push';
      /** `3f2a1c9 Prices in won`, `3f2a1c9..8d0c2e1 · 4 commits`. */
      readonly title: string;
      /** The branch that they are pushed to. */
      readonly branch: string;
      /** The files that they change. */
      readonly paths: readonly string[];
    };

/**
 * Looks up a commit, a range `before..after` or a tag in a repository. Without a branch commits are pushed to the one that is
 * checked out.
 * Problems: `NotARepository`, `UnknownCommit`, `NoBranch`, `NoCommits`.
 */
export async function readChange(
  repository: string,
  word: string,
  branch: string | undefined,
): Promise<Checked<PushedChange>> {
  if (!(await isRepository(repository))) {
    return refuse('NotARepository', `${repository} is no git repository`, 'name one with --repository');
  }
  const tag = await tryTag(repository, word);
  if (tag !== undefined) return { ok: true, value: { kind: 'tag', title: `tag ${tag}`, tag } };
  const onto = branch === undefined ? await tryCheckedOut(repository) : branch.replace(/^refs\/heads\//, '');
  if (onto === undefined || onto === '') {
    const message = onto === undefined ? 'no branch is checked out' : 'the branch has no name';
    return refuse('NoBranch', message, 'name the one that is pushed to with --branch');
  }
  return readCommits(repository, word, onto);
}

async function readCommits(repository: string, word: string, branch: string): Promise<Checked<PushedChange>> {
  const [before, after] = word.includes('..') ? word.split(/\.{2,3}/) : [`${word}^`, word];
  const to = await tryResolveCommit(repository, after === '' ? 'HEAD' : (after ?? 'HEAD'));
  const from = await tryResolveCommit(repository, before === '' ? 'HEAD' : (before ?? 'HEAD'));
  if (to === undefined || (word.includes('..') && from === undefined)) {
    return refuse(
      'UnknownCommit',
      `${repository} has no commit "${word}"`,
      'a commit, a range such as main~3..main, or a tag',
    );
  }
  if (from === to) return refuse('NoCommits', `"${word}" holds no commits`, 'for example main~3..main');
  // The files of the first commit of a repository are all new.
  const title = await toTitle(repository, word.includes('..') ? from : undefined, to);
  return { ok: true, value: { kind: 'push', title, branch, paths: await listChangedPaths(repository, from, to) } };
}

function refuse(code: string, message: string, hint: string): Checked<never> {
  return { ok: false, problems: [{ code, message, hint }] };
}

/** Also a bare one, which has no files checked out. */
async function isRepository(folder: string): Promise<boolean> {
  try {
    return (await tryGit(folder, ['rev-parse', '--git-dir'])).exitCode === 0;
  } catch {
    return false;
  }
}

async function tryCheckedOut(repository: string): Promise<string | undefined> {
  const { exitCode, stdout } = await tryGit(repository, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return exitCode === 0 ? stdout.trim() : undefined;
}

/** The tag that a word names, also by its whole reference; a word that names a branch too is the tag, as in git. */
async function tryTag(repository: string, word: string): Promise<string | undefined> {
  const tag = word.replace(/^(refs\/)?tags\//, '');
  const { exitCode } = await tryGit(repository, ['show-ref', '--verify', '--quiet', `refs/tags/${tag}`]);
  return exitCode === 0 ? tag : undefined;
}

async function toTitle(repository: string, from: string | undefined, to: string): Promise<string> {
  if (from === undefined) return (await tryGit(repository, ['log', '-1', '--format=%h %s', to])).stdout.trim();
  const { stdout } = await tryGit(repository, ['rev-list', '--count', `${from}..${to}`]);
  const count = Number(stdout);
  return `${from.slice(0, 7)}..${to.slice(0, 7)} · ${count} commit${count === 1 ? '' : 's'}`;
}
