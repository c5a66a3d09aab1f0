import { readCommit } from '../../../lib/rehearsal/sources/commit';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();

test('the head of a branch is told with its whole message, and its dates in UTC', async () => {
  makeRepository(directory, { 'a.txt': 'a\n' });
  const id = commitAll(directory, { 'b.txt': 'b\n' }, 'Fix "quotes"\n\nand a body\nof two lines');
  expect(await readCommit(directory, 'refs/heads/main')).toEqual({
    id,
    author: 'Mina <mina@acme.example>',
    message: 'Fix "quotes"\n\nand a body\nof two lines',
    authorDate: '2026-03-01T00:00:00Z',
    committerDate: '2026-03-02T00:00:00Z',
  });
  await expect(readCommit(directory, 'refs/heads/release')).rejects.toThrow('release');
});
