import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryKeyPath, tryObject, writeObject } from '../../../lib/rehearsal/endpoint/bucket-object';

let directory: string;
let folder: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-bucket-'));
  folder = join(directory, 'site');
  await mkdir(folder);
  await writeFile(join(directory, 'outside.txt'), 'outside');
});
afterAll(() => rm(directory, { recursive: true }));

test('an object is read with the MD5 of its bytes as ETag', async () => {
  await writeObject(folder, 'docs/index.html', Buffer.from('hello'));
  const object = await tryObject(folder, 'docs/index.html');
  expect(object?.bytes.toString()).toBe('hello');
  expect(object?.etag).toBe('"5d41402abc4b2a76b9719d911017c592"');
});

test.each(['', '/etc/passwd', '../outside.txt', 'a/../../outside.txt', './a', 'a//b', 'a/', 'a\0b', 'a\\..\\b'])(
  'no file stands for the key %j',
  async (key) => {
    expect(tryKeyPath(folder, key)).toBeUndefined();
    expect(await tryObject(folder, key)).toBeUndefined();
    expect(await writeObject(folder, key, Buffer.from('x'))).toBe(false);
  },
);

test('a folder is no object', async () => {
  await mkdir(join(folder, 'empty'));
  expect(await tryObject(folder, 'empty')).toBeUndefined();
});

test('a link within the folder is followed, one that leads out is not', async () => {
  await writeFile(join(folder, 'real.txt'), 'real');
  await symlink('real.txt', join(folder, 'inside.txt'));
  await symlink(join(directory, 'outside.txt'), join(folder, 'leak.txt'));
  expect((await tryObject(folder, 'inside.txt'))?.bytes.toString()).toBe('real');
  expect(await tryObject(folder, 'leak.txt')).toBeUndefined();
});

test('writing over a link replaces the link', async () => {
  await symlink(join(directory, 'outside.txt'), join(folder, 'link.txt'));
  expect(await writeObject(folder, 'link.txt', Buffer.from('mine'))).toBe(true);
  expect(await readFile(join(directory, 'outside.txt'), 'utf8')).toBe('outside');
  expect((await tryObject(folder, 'link.txt'))?.bytes.toString()).toBe('mine');
});

test('a key under another key, or in the place of a folder, cannot be a file', async () => {
  await writeObject(folder, 'file', Buffer.from('x'));
  expect(await writeObject(folder, 'file/below', Buffer.from('x'))).toBe(false);
  expect(await writeObject(folder, 'docs', Buffer.from('x'))).toBe(false);
});
