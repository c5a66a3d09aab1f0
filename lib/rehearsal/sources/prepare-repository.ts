import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceOrigin } from '../../plan/plan';
import type { Home } from '../store/home';
import { type Commit, readCommit } from './commit';
import { commitFolder } from './commit-folder';
import { GitFailure, tryGit } from './git';
import { mirrorRepository } from './mirror-repository';

/** What stands for a source's remote while a rehearsal lasts, and the commit that it delivers. */
export type Prepared =
  | { readonly ok: true; readonly repository: string; readonly branch: string; readonly commit: Commit }
  | { readonly ok: false; readonly reason: string };

/** What preparing needs beside the origin. */
export interface PrepareOptions {
  readonly home: Home;
  readonly executionId: string;
  /** An empty directory to work in. */
  readonly scratch: string;
}

type Origin<T extends SourceOrigin['kind']> = Extract<SourceOrigin, { readonly kind: T }>;

/** Where the mirror of a person's repository is, or will be: each has one, by its place. */
export function mirrorOf({ path }: Origin<'repository'>, home: Pick<Home, 'repository'>): string {
  return home.repository(`${basename(path)}-${toDigest(realpathSync(path))}`);
}

/** Makes the bare repository that stands for a source's remote: a mirror of a person's, or a fresh one of a folder. */
export async function prepareRepository(
  origin: Exclude<SourceOrigin, { kind: 'zip' | 'image' }>,
  options: PrepareOptions,
): Promise<Prepared> {
  // It was there when the rehearsal began, which with --watch may be long ago.
  if (!existsSync(origin.path)) return { ok: false, reason: `${origin.path} is not there any more` };
  const repository =
    origin.kind === 'repository' ? mirrorOf(origin, options.home) : toFolderRepository(origin, options);
  try {
    if (origin.kind === 'repository') await mirrorRepository(origin, repository);
    else if (!(await commitFolder(origin, { repository, home: options.home.path, scratch: options.scratch })))
      return { ok: false, reason: `the folder ${origin.path} holds nothing to commit` };
    const revision = origin.kind === 'repository' ? origin.revision : undefined;
    const branch = revision?.branch ?? origin.branch;
    const commit = await readCommit(repository, revision?.commit ?? `refs/heads/${branch}`);
    return { ok: true, repository, branch, commit };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { ok: false, reason: await toReason(origin.path, repository, error) };
  }
}

/** The fault may be with the mirror that an earlier rehearsal left in the home. */
async function toReason(path: string, mirror: string, { complaint }: GitFailure): Promise<string> {
  const damaged = existsSync(mirror) && (await tryGit(mirror, ['for-each-ref'])).exitCode !== 0;
  return damaged
    ? `${mirror}, which stands for the remote of ${path}, is damaged: remove it, and it is made anew`
    : `the repository ${path} cannot be read: ${complaint}`;
}

/** A folder gets a repository for each source of each execution, since its commits have no history. */
function toFolderRepository({ path }: Origin<'folder'>, { home, executionId, scratch }: PrepareOptions): string {
  return home.repository(`${basename(path)}-${toDigest(realpathSync(path), scratch)}-${executionId}`);
}

function toDigest(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 8);
}
