import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { probeOrigin } from '../../../lib/rehearsal/sources/probe-origin';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { gitIn, makeRepository, writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const repository = join(directory, 'storefront');
makeRepository(repository, { 'index.html': 'hello\n', 'packages/site/a.txt': 'a\n', '.gitignore': 'dist\n' });
gitIn(repository, 'branch', 'next');

const codes = async (path: string, branch?: string) => {
  const probed = await probeOrigin(path, branch);
  return probed.ok ? probed.value : probed.problems.map(({ code, message, hint }) => [code, message, hint]);
};

test('the root of a work tree is a repository, and its uncommitted changes are named', async () => {
  writeFiles(repository, { 'index.html': 'changed\n', 'new file.txt': 'n\n', 'dist/ignored.js': 'x\n' });
  expect(await codes(repository, 'next')).toEqual({
    kind: 'repository',
    path: repository,
    branch: 'next',
    uncommitted: ['index.html', 'new file.txt'],
    checkedOut: 'main',
  });
  gitIn(repository, 'checkout', '-q', '--', '.');
  gitIn(repository, 'clean', '-qfd');
});

test('without a branch the current one is taken', async () => {
  expect(await codes(repository)).toEqual({ kind: 'repository', path: repository, branch: 'main', uncommitted: [] });
});

test('a bare repository is a repository', async () => {
  const bare = join(directory, 'bare.git');
  gitIn(directory, 'clone', '-q', '--bare', repository, bare);
  expect(await codes(bare, 'main')).toEqual({ kind: 'repository', path: bare, branch: 'main', uncommitted: [] });
});

test('a folder inside of a repository is a plain folder', async () => {
  const path = join(repository, 'packages');
  expect(await codes(path, 'main')).toEqual({ kind: 'folder', path, branch: 'main' });
});

test('a zip is a zip', async () => {
  const path = join(directory, 'app.zip');
  writeFileSync(path, 'PK');
  expect(await codes(path)).toEqual({ kind: 'zip', path });
});

test('a branch that is not there: the branches are named', async () => {
  expect(await codes(repository, 'release')).toEqual([
    ['UnknownBranch', `the repository storefront (${repository}) has no branch "release"`, 'its branches: main, next'],
  ]);
});

test('what is no source is refused with a reason', async () => {
  const file = join(directory, 'notes.txt');
  writeFileSync(file, 'notes');
  const empty = join(directory, 'empty');
  mkdirSync(join(empty, 'node_modules', 'left-pad'), { recursive: true });
  writeFileSync(join(empty, 'node_modules', 'left-pad', 'index.js'), '');
  const unborn = join(directory, 'unborn');
  mkdirSync(unborn);
  gitIn(unborn, 'init', '-q');
  const broken = join(directory, 'broken');
  mkdirSync(join(broken, '.git'), { recursive: true });
  expect([
    await codes(join(directory, 'nowhere')),
    await codes(file),
    await codes(empty),
    await codes(unborn, 'main'),
    await codes(broken, 'main'),
  ]).toEqual([
    [['MissingSource', `${join(directory, 'nowhere')} is not there`, undefined]],
    [['NoSource', `${file} is a file`, 'a source is a git repository, a folder or a .zip file']],
    [['EmptyFolder', `the folder ${empty} holds no file`, 'a source needs at least one file to commit']],
    [['EmptyRepository', `the repository ${unborn} has no commit on any branch`, undefined]],
    [['UnreadableRepository', expect.stringContaining(`the repository ${broken} cannot be read`), undefined]],
  ]);
});
