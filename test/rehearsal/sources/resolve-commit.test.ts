import { tryResolveCommit } from '../../../lib/rehearsal/sources/resolve-commit';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const repository = temporaryDirectory();

test('an id, a branch, a tag, a full reference and HEAD name a commit; anything else none', async () => {
  const first = makeRepository(repository, { 'title.txt': 'Storefront\n' });
  gitIn(repository, 'tag', '-a', '-m', 'One', 'v1.0.0');
  const second = commitAll(repository, { 'title.txt': 'Shop\n' }, 'Rename');
  const names = ['v1.0.0', first, 'main', 'HEAD', 'refs/heads/main', 'feature', '--all', 'main:title.txt'];
  expect(await Promise.all(names.map((name) => tryResolveCommit(repository, name)))).toEqual([
    first,
    first,
    second,
    second,
    second,
    undefined,
    undefined,
    undefined,
  ]);
});
