import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDigest, readDigest, toDigest } from '../../../lib/rehearsal/registry/digest';
import { temporaryDirectory } from '../../helpers/rehearsal';

/** `printf hello | sha256sum` */
const HELLO = 'sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const directory = temporaryDirectory();

test('what is in memory and what is in a file have the same digest', async () => {
  writeFileSync(join(directory, 'hello'), 'hello');
  expect(toDigest(Buffer.from('hello'))).toBe(HELLO);
  expect(await readDigest(join(directory, 'hello'))).toBe(HELLO);
});

test('only SHA-256 in small letters is a digest', () => {
  expect(isDigest(HELLO)).toBe(true);
  expect([HELLO.toUpperCase(), HELLO.slice(0, -1), 'latest', `sha512:${'0'.repeat(128)}`].filter(isDigest)).toEqual([]);
});
