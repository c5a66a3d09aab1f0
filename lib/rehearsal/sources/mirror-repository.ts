import { setTimeout as wait } from 'node:timers/promises';
import type { SourceOrigin } from '../../plan/plan';
import { ensureBareRepository, PERSON_TAGS } from './bare-repository';
import { GitFailure, git, tryGit } from './git';

/**
 * Brings a bare repository up to a person's: its branches become theirs; so do the tags that are theirs, while the tags
 * that earlier rehearsals recorded stay. Reads the person's repository by upload-pack and writes nothing to it.
 * @throws GitFailure when the person's repository cannot be read whole.
 */
export async function mirrorRepository(
  origin: Extract<SourceOrigin, { kind: 'repository' }>,
  mirror: string,
): Promise<void> {
  const format = await tryGit(origin.path, ['rev-parse', '--show-object-format']);
  await ensureBareRepository(mirror, { objectFormat: format.stdout.trim() || 'sha1' });
  const before = await readTags(mirror, PERSON_TAGS);
  const refspecs = ['+refs/heads/*:refs/heads/*', `+refs/tags/*:${PERSON_TAGS}/*`];
  const fetch = ['fetch', '--quiet', '--no-tags', '--prune', '--update-shallow', origin.path, ...refspecs];
  await unlessLocked(() => git(mirror, fetch));
  await unlessLocked(async () => updateTags(mirror, before, await readTags(mirror, PERSON_TAGS)));
  await unlessLocked(() => git(mirror, ['symbolic-ref', 'HEAD', `refs/heads/${origin.branch}`]));
}

/** Another source, a watch, or another rehearsal in the same home, may hold the locks of the same references for a moment. */
async function unlessLocked(work: () => Promise<unknown>, attempts = 20): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isLocked =
      error instanceof GitFailure && /\.lock|cannot lock ref|shallow file has changed/.test(error.complaint);
    if (!isLocked || attempts === 1) throw error;
    await wait(50);
    await unlessLocked(work, attempts - 1);
  }
}

/** The names below a prefix and the objects that they name. */
async function readTags(mirror: string, prefix: string): Promise<ReadonlyMap<string, string>> {
  const refs = await git(mirror, ['for-each-ref', '--format=%(objectname) %(refname)', prefix]);
  const lines = refs.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + prefix.length + 2), line.split(' ', 1)[0] ?? '']));
}

/** A tag that the person took back goes, unless a rehearsal has recorded another under its name. */
async function updateTags(
  mirror: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  const current = await readTags(mirror, 'refs/tags');
  const gone = [...before].filter(([name, object]) => !after.has(name) && current.get(name) === object);
  const changes = [
    ...gone.map(([name]) => `delete refs/tags/${name}\n`),
    ...[...after].map(([name, object]) => `update refs/tags/${name} ${object}\n`),
  ];
  await git(mirror, ['update-ref', '--stdin'], { input: changes.join('') });
}
