import { tryListDifferences } from '../../../lib/rehearsal/sources/list-differences';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const repository = temporaryDirectory();

test('a renamed file is one that went and one that came, and no name is quoted', async () => {
  const before = makeRepository(repository, { 'a b/ä.txt': 'one\n' });
  gitIn(repository, 'mv', 'a b/ä.txt', 'a b/ö.txt');
  const after = commitAll(repository, {}, 'Rename');
  const blob = { id: gitIn(repository, 'rev-parse', 'HEAD:a b/ö.txt'), mode: '100644' };
  expect(await tryListDifferences(repository, { before, after })).toEqual([
    { before: { ...blob, path: 'a b/ä.txt' } },
    { after: { ...blob, path: 'a b/ö.txt' } },
  ]);
  expect(await tryListDifferences(repository, { before: after, after })).toEqual([]);
  expect(await tryListDifferences(repository, { before: 'nowhere', after })).toBeUndefined();
});
