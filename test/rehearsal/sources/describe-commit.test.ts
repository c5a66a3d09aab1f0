import { tryDescribeCommit } from '../../../lib/rehearsal/sources/describe-commit';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();
const first = makeRepository(directory, { 'a.txt': 'a\n' });
const second = commitAll(directory, { 'b.txt': 'b\n' }, 'Add the till\n\nat last');

test('a commit is told as CodeCommit tells it', async () => {
  expect(await tryDescribeCommit(directory, second)).toEqual({
    id: second,
    tree: gitIn(directory, 'rev-parse', `${second}^{tree}`),
    parents: [first],
    message: 'Add the till\n\nat last\n',
    author: { name: 'Mina', email: 'mina@acme.example', date: '1772323200 +0900' },
    committer: { name: 'Jun', email: 'jun@acme.example', date: '1772409600 +0900' },
  });
});

test('what is no commit is undefined: an unknown id, an option, a path', async () => {
  const unknown = ['0123456789'.repeat(4), '--all', 'a.txt', 'main'];
  expect(await Promise.all(unknown.map((id) => tryDescribeCommit(directory, id)))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
