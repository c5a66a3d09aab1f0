import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { GitFailure } from '../../../lib/rehearsal/sources/git';
import { toHome } from '../../../lib/rehearsal/store/home';
import { watchRepository } from '../../../lib/rehearsal/watch/watched-repository';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();
const home = toHome(join(directory, 'home'));

test('each look tells what changed since the one before, and nothing is written to the repository', async () => {
  const path = join(directory, 'storefront');
  const first = makeRepository(path, { 'a.txt': 'a\n' });
  gitIn(path, 'tag', 'v0');
  const watched = await watchRepository({ kind: 'repository', path, branch: 'main', uncommitted: [] }, home);
  expect([...watched.references()]).toEqual([
    ['refs/tags/v0', first],
    ['refs/heads/main', first],
  ]);
  expect(await watched.look()).toEqual([]);
  const second = commitAll(path, { 'a.txt': 'b\n' }, 'Change');
  gitIn(path, 'tag', '-a', '-m', 'One', 'v1');
  gitIn(path, 'tag', '-d', 'v0');
  // A rehearsal records a tag in the mirror: it is no change of the person's.
  gitIn(watched.mirror, 'tag', 'recorded', first);
  expect(await watched.look()).toEqual([
    { kind: 'branch', name: 'main', before: first, after: second },
    { kind: 'tag', name: 'v0', before: first },
    { kind: 'tag', name: 'v1', after: second },
  ]);
  expect(await watched.look()).toEqual([]);
  gitIn(path, 'commit', '-q', '--amend', '-m', 'Change it');
  const [amended] = await watched.look();
  expect(amended).toEqual({ kind: 'branch', name: 'main', before: second, after: gitIn(path, 'rev-parse', 'HEAD') });
  expect(gitIn(watched.mirror, 'cat-file', '-t', second)).toBe('commit');
  expect(gitIn(path, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\nrefs/tags/v1');
});

test('what cannot be read for a moment is told by the next look', async () => {
  const path = join(directory, 'moved');
  const first = makeRepository(path, { 'a.txt': 'a\n' });
  const watched = await watchRepository({ kind: 'repository', path, branch: 'main', uncommitted: [] }, home);
  const second = commitAll(path, { 'a.txt': 'b\n' }, 'Change');
  renameSync(join(path, '.git', 'HEAD'), join(path, '.git', 'HEAD.away'));
  await expect(watched.look()).rejects.toThrow(GitFailure);
  renameSync(join(path, '.git', 'HEAD.away'), join(path, '.git', 'HEAD'));
  expect(await watched.look()).toEqual([{ kind: 'branch', name: 'main', before: first, after: second }]);
});
