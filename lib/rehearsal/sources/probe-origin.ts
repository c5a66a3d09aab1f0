import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { SourceOrigin } from '../../plan/plan';
import type { Checked, Problem } from '../../problem/problem';
import { tryGit } from './git';
import { isLeftOut } from './left-out';

/**
 * What stands at a path: a git repository (the root of a work tree, or a bare one), a plain folder, or a zip. Nothing is
 * written there. `branch` is the one that the pipeline's source names; without it the repository's current one is taken.
 * Problems: `MissingSource`, `NoSource`, `UnreadableRepository`, `UnknownBranch`, `EmptyRepository`, `EmptyFolder`.
 */
export async function probeOrigin(path: string, branch?: string): Promise<Checked<SourceOrigin>> {
  const place = resolve(path);
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return refuse('MissingSource', `${path} is not there`);
  if (found.isFile() && extname(place).toLowerCase() === '.zip')
    return { ok: true, value: { kind: 'zip', path: place } };
  if (!found.isDirectory())
    return refuse('NoSource', `${path} is a file`, 'a source is a git repository, a folder or a .zip file');
  return (await isRepository(place)) ? probeRepository(place, branch) : probeFolder(place, branch ?? 'main');
}

/** Looked at, not asked of git: git would find a repository around a plain folder, and refuse one of another owner. */
async function isRepository(path: string): Promise<boolean> {
  if (await exists(join(path, '.git'))) return true;
  const bare = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => exists(join(path, name))));
  return bare.every(Boolean);
}

async function probeRepository(path: string, named: string | undefined): Promise<Checked<SourceOrigin>> {
  const root = await tryGit(path, ['rev-parse', '--is-bare-repository']);
  if (root.exitCode !== 0) return unreadable(path, root.complaint);
  const branches = lines((await tryGit(path, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads'])).stdout);
  if (branches.length === 0) return refuse('EmptyRepository', `the repository ${path} has no commit on any branch`);
  const branch = named ?? (await currentBranch(path));
  if (branch === undefined || !branches.includes(branch)) return unknownBranch(path, branch, branches);
  if (root.stdout.trim() === 'true') return { ok: true, value: { kind: 'repository', path, branch, uncommitted: [] } };
  const uncommitted = await readUncommitted(path);
  const checkedOut = (await currentBranch(path)) ?? `commit ${await currentCommit(path)}`;
  const elsewhere = checkedOut === branch ? {} : { checkedOut };
  return { ok: true, value: { kind: 'repository', path, branch, uncommitted, ...elsewhere } };
}

async function currentCommit(path: string): Promise<string> {
  return (await tryGit(path, ['rev-parse', '--short=8', 'HEAD'])).stdout.trim();
}

async function currentBranch(path: string): Promise<string | undefined> {
  const head = await tryGit(path, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return head.exitCode === 0 ? head.stdout.trim() : undefined;
}

async function readUncommitted(path: string): Promise<readonly string[]> {
  const { stdout } = await tryGit(path, ['status', '--porcelain=v1', '-z', '--no-renames']);
  return stdout
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3));
}

async function probeFolder(path: string, branch: string): Promise<Checked<SourceOrigin>> {
  if (await holdsFile(path)) return { ok: true, value: { kind: 'folder', path, branch } };
  return refuse('EmptyFolder', `the folder ${path} holds no file`, 'a source needs at least one file to commit');
}

async function holdsFile(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter((entry) => !isLeftOut(entry.name));
  if (kept.some((entry) => entry.isFile() || entry.isSymbolicLink())) return true;
  for (const entry of kept) if (entry.isDirectory() && (await holdsFile(join(folder, entry.name)))) return true;
  return false;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function unknownBranch(path: string, branch: string | undefined, branches: readonly string[]): Checked<SourceOrigin> {
  const hint = `its branches: ${branches.join(', ')}`;
  if (branch === undefined) return refuse('UnknownBranch', `the repository ${path} is on no branch`, hint);
  return refuse('UnknownBranch', `the repository ${basename(path)} (${path}) has no branch "${branch}"`, hint);
}

function unreadable(path: string, complaint: string): Checked<SourceOrigin> {
  if (complaint.includes('dubious ownership'))
    return refuse(
      'UnreadableRepository',
      `the repository ${path} belongs to another user, and git refuses to read it`,
      'run as its owner, or give a clone of your own: git clone --no-local PATH COPY',
    );
  const first = complaint.split('\n', 1)[0] ?? '';
  return refuse('UnreadableRepository', `the repository ${path} cannot be read: ${first}`);
}

function refuse(code: string, message: string, hint?: string): { readonly ok: false; readonly problems: Problem[] } {
  return { ok: false, problems: [{ code, message, ...(hint !== undefined && { hint }) }] };
}
