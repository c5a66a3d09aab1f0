import { readChangedPaths } from '../../../lib/rehearsal/watch/changed-paths';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const repository = temporaryDirectory();

test('a push changed what differs; on a new branch since it left the one that is followed', async () => {
  const first = makeRepository(repository, { 'a.txt': 'a\n', 'b c.txt': 'b\n' });
  const second = commitAll(repository, { 'b c.txt': 'bb\n' }, 'Change');
  gitIn(repository, 'switch', '-q', '-c', 'feature', first);
  gitIn(repository, 'mv', 'a.txt', 'd.txt');
  const feature = commitAll(repository, {}, 'Rename');
  gitIn(repository, 'switch', '-q', '--orphan', 'pages');
  const pages = commitAll(repository, { 'docs/index.html': '\n' }, 'Begin');
  const pathsOf = (change: { before?: string; after?: string }) => readChangedPaths(repository, change, 'main');
  expect(await pathsOf({ before: first, after: second })).toEqual(['b c.txt']);
  expect(await pathsOf({ after: feature })).toEqual(['a.txt', 'd.txt']);
  expect(await pathsOf({ after: pages })).toEqual(['docs/index.html']);
  expect(await pathsOf({ before: first })).toEqual([]);
});
