import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { watchFiles } from '../../../lib/rehearsal/watch/watched-files';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();

test('a folder tells what changed when it has come to rest, without its home and what is installed', async () => {
  const folder = join(directory, 'hello');
  writeFiles(folder, { 'a.txt': 'a', 'b/c.txt': 'c', 'gone.txt': '' });
  const path = join(directory, 'link');
  symlinkSync(folder, path);
  const { look } = await watchFiles({ kind: 'folder', path, branch: 'main' }, join(folder, '.conveyor'));
  expect(await look()).toEqual([]);
  writeFiles(folder, { 'a.txt': 'aa' });
  expect(await look()).toEqual([]);
  writeFiles(folder, { 'b/d.txt': '', '.conveyor/x': '', 'node_modules/y': '' });
  rmSync(join(folder, 'gone.txt'));
  expect([await look(), await look(), await look()]).toEqual([[], ['a.txt', 'b/d.txt', 'gone.txt'], []]);
});

test('a zip is one thing', async () => {
  writeFiles(directory, { 'storefront.zip': 'one' });
  const { look } = await watchFiles({ kind: 'zip', path: join(directory, 'storefront.zip') }, directory);
  writeFiles(directory, { 'storefront.zip': 'other' });
  expect([await look(), await look()]).toEqual([[], ['']]);
});

test('a folder that is gone tells nothing until it is back', async () => {
  const path = join(directory, 'moved');
  writeFiles(path, { 'a.txt': 'a' });
  const { look } = await watchFiles({ kind: 'folder', path, branch: 'main' }, directory);
  rmSync(path, { recursive: true });
  expect([await look(), await look(), await look()]).toEqual([[], [], []]);
  writeFiles(path, { 'b.txt': 'b' });
  expect([await look(), await look(), await look()]).toEqual([[], ['a.txt', 'b.txt'], []]);
});
