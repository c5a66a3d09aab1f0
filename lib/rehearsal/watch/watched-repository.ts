import type { SourceOrigin } from '../../plan/plan';
import { PERSON_TAGS } from '../sources/bare-repository';
import { git } from '../sources/git';
import { mirrorRepository } from '../sources/mirror-repository';
import { mirrorOf } from '../sources/prepare-repository';
import type { Home } from '../store/home';
import { type ReferenceChange, type References, toReferenceChanges } from './reference-change';

/** A person's repository that is looked at again and again, and never written to. */
export interface WatchedRepository {
  /** The bare repository in the home that stands for its remote. */
  readonly mirror: string;
  /** The commits as they were at the last look. */
  readonly references: () => References;
  /** What changed since the last look. @throws GitFailure when it cannot be read; the next look tells what this one missed. */
  readonly look: () => Promise<readonly ReferenceChange[]>;
}

/** Looks at a repository for the first time. @throws GitFailure when it cannot be read. */
export async function watchRepository(
  origin: Extract<SourceOrigin, { readonly kind: 'repository' }>,
  home: Pick<Home, 'repository'>,
): Promise<WatchedRepository> {
  const mirror = mirrorOf(origin, home);
  let seen = await listReferences(origin.path);
  await mirrorRepository(origin, mirror);
  let references = await readMirrored(mirror);
  const look = async () => {
    const listed = await listReferences(origin.path);
    if (listed === seen) return [];
    // What has just been listed may be gone when it is fetched: what was fetched is what counts.
    await mirrorRepository(origin, mirror);
    const before = references;
    references = await readMirrored(mirror);
    seen = listed;
    return toReferenceChanges(before, references);
  };
  return { mirror, references: () => references, look };
}

function listReferences(path: string): Promise<string> {
  return git(path, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/tags']);
}

/** Tags as the person has them: rehearsals record tags of their own beside them. An annotated tag names its commit. */
async function readMirrored(mirror: string): Promise<References> {
  const format = '--format=%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname)';
  const listed = await git(mirror, ['for-each-ref', format, 'refs/heads', PERSON_TAGS]);
  const lines = listed.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [commit = '', name = ''] = line.split(' ');
      return [name.replace(PERSON_TAGS, 'refs/tags'), commit] as const;
    }),
  );
}
