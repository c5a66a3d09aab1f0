import { join } from 'node:path';
import { readChange } from '../../lib/cli/read-change';
import { problemsOf } from '../helpers/facts';
import { temporaryDirectory } from '../helpers/rehearsal';
import { commitAll, gitIn, makeRepository, writeFiles } from '../helpers/repository';

const directory = temporaryDirectory();
const repository = join(directory, 'shop');
const first = makeRepository(repository, { 'site/index.html': 'a', 'api/index.js': 'b' });
const last = commitAll(repository, { 'api/index.js': 'c' }, 'Faster');
gitIn(repository, 'tag', 'r-1');
writeFiles(directory, { file: '' });

const read = (word: string, branch?: string, from = repository) => readChange(from, word, branch);

test('a commit changes files of the branch that is checked out', async () => {
  expect(await read('HEAD')).toEqual({
    ok: true,
    value: { kind: 'push', title: `${last.slice(0, 7)} Faster`, branch: 'main', paths: ['api/index.js'] },
  });
});

test('of the first commit every file is new, and a range is told with its size', async () => {
  expect(await read(first)).toMatchObject({ value: { paths: ['api/index.js', 'site/index.html'] } });
  expect(await read(`${first}..`)).toMatchObject({
    value: { title: `${first.slice(0, 7)}..${last.slice(0, 7)} · 1 commit`, paths: ['api/index.js'] },
  });
});

test('a tag is one by its name or by its whole reference', async () => {
  const value = { kind: 'tag', title: 'tag r-1', tag: 'r-1' };
  expect(await read('r-1')).toEqual({ ok: true, value });
  expect(await read('refs/tags/r-1', '')).toEqual({ ok: true, value });
});

test('a bare repository will do, and without a branch checked out one must be named', async () => {
  const bare = join(directory, 'bare.git');
  gitIn(repository, 'clone', '--quiet', '--bare', repository, bare);
  expect(await read(last, 'refs/heads/docs', bare)).toMatchObject({ value: { branch: 'docs' } });
  gitIn(bare, 'update-ref', '--no-deref', 'HEAD', last);
  expect(problemsOf(await read('HEAD', undefined, bare))).toMatchObject([
    { code: 'NoBranch', message: 'no branch is checked out' },
  ]);
});

test.each([
  ['nothing', 'main', repository, 'UnknownCommit'],
  ['nothing..HEAD', 'main', repository, 'UnknownCommit'],
  ['HEAD..HEAD', 'main', repository, 'NoCommits'],
  ['HEAD', '', repository, 'NoBranch'],
  ['HEAD', 'main', directory, 'NotARepository'],
  ['HEAD', 'main', join(directory, 'file'), 'NotARepository'],
])('%s on "%s" of %s is refused: %s', async (word, branch, from, code) => {
  expect(problemsOf(await read(word, branch, from)).map((problem) => problem.code)).toEqual([code]);
});
