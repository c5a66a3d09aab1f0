import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackageStore } from '../../../lib/rehearsal/packages/package-store';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = join(temporaryDirectory(), 'packages');
const store = new PackageStore(folder);
const cli = { domain: 'acme', repository: 'releases', format: 'npm', name: '@acme/cli', version: '1.2.0' } as const;

test('a version that nobody published has no files', async () => {
  expect(await store.assets(cli)).toBeUndefined();
  expect(await store.versions(cli)).toEqual([]);
  expect(await store.read(cli, 'package.tgz')).toBeUndefined();
});

test('a file is kept once, and stays as it is', async () => {
  const outcomes = [];
  for (const content of ['abc', 'abc', 'other']) {
    outcomes.push(await store.put(cli, 'package.tgz', Buffer.from(content)));
  }
  expect(outcomes).toEqual(['kept', 'same', 'other']);
  expect(String(await store.read(cli, 'package.tgz'))).toBe('abc');
  // The SHA-256 of `abc`, of FIPS 180-2, appendix B.1.
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await store.assets(cli)).toEqual([{ name: 'package.tgz', size: 3, sha256 }]);
  expect(existsSync(join(folder, 'acme', 'releases', 'npm', '@acme%2Fcli', '1.2.0', 'package.tgz'))).toBe(true);
});

test('what is not whole yet is no file of a version', async () => {
  writeFileSync(join(folder, 'acme', 'releases', 'npm', '@acme%2Fcli', '1.2.0', 'x.tgz.4711.part'), 'half');
  expect((await store.assets(cli))?.map(({ name }) => name)).toEqual(['package.tgz']);
});

test('no name leads out of the folder', async () => {
  await store.put({ ...cli, name: '..', version: '../../..' }, '../../escaped', Buffer.from('x'));
  expect(existsSync(join(folder, '..', 'escaped'))).toBe(false);
  expect(await store.versions({ ...cli, name: '..' })).toEqual(['../../..']);
});

test('what is told of a package is replaced, and is no version of it', async () => {
  await store.tell(cli, 'tags.json', '{"latest":"1.1.0"}');
  await store.tell(cli, 'tags.json', '{"latest":"1.2.0"}');
  expect(await store.told(cli, 'tags.json')).toBe('{"latest":"1.2.0"}');
  expect(await store.told(cli, 'others.json')).toBeUndefined();
  expect(await store.versions(cli)).toEqual(['1.2.0']);
});
