import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commitFolder } from '../../../lib/rehearsal/sources/commit-folder';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { gitIn, makeRepository, writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
let count = 0;

async function commit(path: string, home = join(directory, 'nowhere')) {
  count += 1;
  const repository = join(directory, `folder-${count}.git`);
  const scratch = join(directory, `scratch-${count}`);
  mkdirSync(scratch);
  const committed = await commitFolder({ kind: 'folder', path, branch: 'main' }, { repository, home, scratch });
  return { repository, committed };
}

const files = (repository: string) =>
  gitIn(repository, 'ls-tree', '-r', '-z', 'main')
    .split('\0')
    .filter(Boolean)
    .map((entry) => `${entry.slice(0, 6)} ${entry.slice(entry.indexOf('\t') + 1)}`);

test('a folder is committed as it stands, with odd names, links and executable bits, and is left alone', async () => {
  const folder = join(directory, 'storefront');
  writeFiles(folder, {
    'index.html': 'hello\n',
    'with space.txt': 's\n',
    'two\nlines.txt': 'n\n',
    '한글.txt': 'u\n',
    'run.sh': 'echo\n',
    'node_modules/left-pad/index.js': 'no\n',
    'packages/a/node_modules/b.js': 'no\n',
    '.conveyor/executions/x': 'no\n',
    '.gitignore': '*.log\n',
    'npm-debug.log': 'no\n',
  });
  chmodSync(join(folder, 'run.sh'), 0o755);
  symlinkSync('index.html', join(folder, 'home'));
  makeRepository(join(folder, 'vendor'), { 'lib.js': 'nested\n' });
  const before = readdirSync(folder, { recursive: true }).sort();
  const { repository, committed } = await commit(folder, join(folder, '.conveyor'));
  expect(committed).toBe(true);
  expect(files(repository)).toEqual([
    '100644 .gitignore',
    '120000 home',
    '100644 index.html',
    '100755 run.sh',
    '100644 two\nlines.txt',
    '100644 vendor/lib.js',
    '100644 with space.txt',
    '100644 한글.txt',
  ]);
  expect(gitIn(repository, 'log', '--format=%an <%ae> %aI %s', 'main')).toBe(
    'Conveyor rehearsal <rehearsal@conveyor.invalid> 2000-01-01T00:00:00+00:00 storefront, as the folder stands',
  );
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
});

test('the same content makes the same commit, another content another', async () => {
  const folder = join(directory, 'same');
  writeFiles(folder, { 'a.txt': 'a\n' });
  const head = async () => gitIn((await commit(folder)).repository, 'rev-parse', 'main');
  const first = await head();
  expect(await head()).toBe(first);
  writeFiles(folder, { 'a.txt': 'b\n' });
  expect(await head()).not.toBe(first);
});

test('a folder of which everything is ignored has nothing to commit', async () => {
  const folder = join(directory, 'ignored');
  writeFiles(folder, { '.gitignore': '*\n', 'a.txt': 'a\n' });
  expect((await commit(folder)).committed).toBe(false);
});
