import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mirrorRepository } from '../../../lib/rehearsal/sources/mirror-repository';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();

function makePair(name: string) {
  const path = join(directory, name);
  const commit = makeRepository(path, { 'a.txt': 'a\n' });
  const mirror = join(directory, `${name}.git`);
  const fetch = () => mirrorRepository({ kind: 'repository', path, branch: 'main', uncommitted: [] }, mirror);
  return { path, commit, mirror, fetch };
}

const tags = (mirror: string) => gitIn(mirror, 'tag', '--list').split('\n').filter(Boolean);

test('branches become the person’s: new, moved back and gone', async () => {
  const { path, commit, mirror, fetch } = makePair('branches');
  gitIn(path, 'branch', 'gone');
  commitAll(path, { 'b.txt': 'b\n' }, 'second');
  await fetch();
  gitIn(path, 'reset', '-q', '--hard', commit);
  gitIn(path, 'branch', '-D', 'gone');
  gitIn(path, 'branch', 'feature/cart');
  await fetch();
  expect(gitIn(mirror, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads')).toBe(
    `refs/heads/feature/cart ${commit}\nrefs/heads/main ${commit}`,
  );
});

test('a tag that a rehearsal recorded stays, on the commit that it was recorded on', async () => {
  const { path, commit, mirror, fetch } = makePair('recorded');
  await fetch();
  gitIn(mirror, 'tag', 'v1.0.0', commit);
  commitAll(path, { 'b.txt': 'b\n' }, 'second');
  await fetch();
  expect(gitIn(mirror, 'rev-parse', 'v1.0.0^{commit}')).toBe(commit);
});

test('the person’s own tags are followed when they come, move and go', async () => {
  const { path, commit, mirror, fetch } = makePair('tags');
  gitIn(path, 'tag', 'v1.0.0');
  gitIn(path, 'tag', '-a', 'v0.9.0', '-m', 'annotated');
  await fetch();
  expect(tags(mirror)).toEqual(['v0.9.0', 'v1.0.0']);
  const second = commitAll(path, { 'b.txt': 'b\n' }, 'second');
  gitIn(path, 'tag', '-f', 'v1.0.0');
  gitIn(path, 'tag', '-d', 'v0.9.0');
  await fetch();
  expect(tags(mirror)).toEqual(['v1.0.0']);
  expect(gitIn(mirror, 'rev-parse', 'v1.0.0')).toBe(second);
  expect(commit).not.toBe(second);
});

test('what a clone of the mirror sees is what it would see at the remote', async () => {
  const { path, mirror, fetch } = makePair('seen');
  gitIn(path, 'tag', 'v1.0.0');
  await fetch();
  const refs = gitIn(directory, 'ls-remote', mirror)
    .split('\n')
    .map((line) => line.split('\t')[1]);
  expect(refs).toEqual(['HEAD', 'refs/heads/main', 'refs/tags/v1.0.0']);
});

test('nothing in the person’s repository changes', async () => {
  const { path, fetch } = makePair('untouched');
  const before = digest(path);
  await fetch();
  expect(digest(path)).toBe(before);
});

test('a shallow clone can be mirrored', async () => {
  const { path } = makePair('deep');
  const head = commitAll(path, { 'b.txt': 'b\n' }, 'second');
  const shallow = join(directory, 'shallow');
  gitIn(directory, 'clone', '-q', '--depth', '1', `file://${path}`, shallow);
  const mirror = join(directory, 'shallow.git');
  await mirrorRepository({ kind: 'repository', path: shallow, branch: 'main', uncommitted: [] }, mirror);
  expect(gitIn(mirror, 'rev-parse', 'main')).toBe(head);
});

/** Every file below a folder with its content and its times. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const path = join(folder, name);
    const facts = statSync(path);
    hash.update(`${name} ${facts.mode} ${facts.mtimeMs}`);
    if (facts.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

test('several at once make one mirror, whole', async () => {
  const { commit, mirror, fetch } = makePair('together');
  await Promise.all([fetch(), fetch(), fetch(), fetch()]);
  expect(gitIn(mirror, 'rev-parse', 'main')).toBe(commit);
  expect(readdirSync(directory).filter((name) => name.startsWith('together.git.'))).toEqual([]);
});
