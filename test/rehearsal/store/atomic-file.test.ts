import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../../lib/rehearsal/store/atomic-file';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('the file is whole, the one before is replaced, and nothing stays beside it', () => {
  const path = join(directory, 'execution.json');
  writeAtomically(path, 'first, and longer');
  writeAtomically(path, 'second');
  expect(readFileSync(path, 'utf8')).toBe('second');
  expect(readdirSync(directory)).toEqual(['execution.json']);
});

test('where it cannot be written, nothing half-written stays', () => {
  const inTheWay = join(directory, 'folder');
  mkdirSync(join(inTheWay, 'full'), { recursive: true });
  expect(() => writeAtomically(inTheWay, 'text')).toThrow('cannot be written: a folder stands where a file must be');
  expect(readdirSync(directory).sort()).toEqual(['execution.json', 'folder']);
});
