import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listChangedPaths } from '../../../lib/rehearsal/sources/list-changed-paths';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

test('files that changed, under both names where one was renamed, and all of a first commit', async () => {
  const repository = join(mkdtempSync(join(tmpdir(), 'paths-')), 'shop');
  const first = makeRepository(repository, { 'a b.txt': 'one', 'site/가.txt': 'two' });
  gitIn(repository, 'mv', 'a b.txt', 'c.txt');
  const second = commitAll(repository, {}, 'rename');
  expect(await listChangedPaths(repository, undefined, first)).toEqual(['a b.txt', 'site/가.txt']);
  expect(await listChangedPaths(repository, first, second)).toEqual(['a b.txt', 'c.txt']);
});
