import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../lib/rehearsal/store/make-folder';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('a folder and those above it are made, and one that is there stays', () => {
  const path = join(directory, 'a', 'b', 'c');
  makeFolder(path);
  writeFileSync(join(path, 'kept.txt'), '');
  makeFolder(path);
  expect(existsSync(join(path, 'kept.txt'))).toBe(true);
});

test('where no folder can be made it ends, and throws', () => {
  expect(() => makeFolder('/proc/home/executions')).toThrow();
  writeFileSync(join(directory, 'file'), '');
  expect(() => makeFolder(join(directory, 'file', 'below'))).toThrow();
});
