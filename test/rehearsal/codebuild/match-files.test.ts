import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchDirectories, matchFiles } from '../../../lib/rehearsal/codebuild/match-files';
import { writeFiles } from '../../helpers/build';

const directory = mkdtempSync(join(tmpdir(), 'match-'));
afterAll(() => rmSync(directory, { recursive: true }));

beforeAll(() => {
  const paths = [
    'a.js',
    '.env',
    'src/a.js',
    'src/.b/c.js',
    'src/deep/a.js',
    'packages/site/dist/i.html',
    'packages/api/dist/m.js',
  ];
  writeFiles(directory, Object.fromEntries(paths.map((path) => [path, ''])));
  symlinkSync('.', join(directory, 'src/loop'));
});

it.each<[readonly string[], readonly string[]]>([
  [['a.js'], ['a.js']],
  [['./src/a.js'], ['src/a.js']],
  [['src/*'], ['src/a.js', 'src/loop']],
  [['src/**/*'], ['src/.b/c.js', 'src/a.js', 'src/deep/a.js', 'src/loop']],
  [['**/a.js'], ['a.js', 'src/a.js', 'src/deep/a.js']],
  [['*'], ['.env', 'a.js']],
  [['{a,b}.js', 'a.*'], ['a.js']],
  [['gone/**/*', 'gone.txt', 'a.js/x'], []],
])('matches %j', async (globs, expected) => {
  expect(await matchFiles(directory, globs)).toEqual(expected);
});

it('leaves out what is excluded', async () => {
  expect(await matchFiles(directory, ['src/**/*'], ['**/.*/**/*', 'src/loop', './src/deep/**'])).toEqual(['src/a.js']);
});

it('takes absolute paths of the directory as its own', async () => {
  expect(await matchFiles(directory, [join(directory, 'src/a.js')])).toEqual(['src/a.js']);
});

it('finds directories, and others by their absolute path', async () => {
  const found = (glob: string) => matchDirectories(directory, glob);
  expect(await found('packages/*/dist')).toEqual([
    join(directory, 'packages/api/dist'),
    join(directory, 'packages/site/dist'),
  ]);
  expect(await found('.')).toEqual([directory]);
  expect(await found('./packages/site/')).toEqual([join(directory, 'packages/site')]);
  expect(await found('/elsewhere')).toEqual(['/elsewhere']);
});
