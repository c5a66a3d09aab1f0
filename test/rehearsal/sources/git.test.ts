import { GitFailure, git, tryGit } from '../../../lib/rehearsal/sources/git';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { makeRepository } from '../../helpers/repository';

const directory = temporaryDirectory();
makeRepository(directory, { 'a.txt': 'a\n' });

test('git answers with what it printed', async () => {
  expect(await git(directory, ['log', '--format=%s'])).toBe('Add the cart\n');
  expect(await git(directory, ['hash-object', '--stdin'], { input: 'a\n' })).toBe(
    '78981922613b2afb6025042ff6bd878ac1994e85\n',
  );
});

test('a complaint is told without its prefix, and thrown where git must succeed', async () => {
  const result = await tryGit(directory, ['rev-parse', '--verify', 'nowhere']);
  expect(result).toEqual({ exitCode: 128, stdout: '', complaint: 'Needed a single revision' });
  await expect(git(directory, ['rev-parse', '--verify', 'nowhere'])).rejects.toThrow(GitFailure);
});

test('a person’s git variables do not reach git', async () => {
  process.env['GIT_DIR'] = '/nowhere';
  try {
    expect((await tryGit(directory, ['rev-parse', '--git-dir'])).stdout).toBe('.git\n');
  } finally {
    delete process.env['GIT_DIR'];
  }
});
