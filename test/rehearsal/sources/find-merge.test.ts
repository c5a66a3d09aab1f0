import { tryFindMerge } from '../../../lib/rehearsal/sources/find-merge';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const repository = temporaryDirectory();

test('commits without a common history have no base; a fast forward leaves no merge', async () => {
  const first = makeRepository(repository, { 'a.txt': 'a\n' });
  const second = commitAll(repository, { 'a.txt': 'b\n' }, 'Change');
  gitIn(repository, 'switch', '-q', '--orphan', 'pages');
  const pages = commitAll(repository, { 'index.html': '\n' }, 'Begin');
  const find = (source: string, destination: string) => tryFindMerge(repository, { source, destination });
  expect(await find('pages', 'main')).toEqual({ source: pages, destination: second });
  expect(await find('main', first)).toEqual({ source: second, destination: first, base: first });
  expect(await find('nowhere', 'main')).toBeUndefined();
});
