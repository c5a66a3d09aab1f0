import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheStore } from '../../../lib/rehearsal/codebuild/cache-store';
import { readFiles } from '../../helpers/build';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function entry(text: string) {
  const file = join(directory, `${text}.txt`);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return { name: 'source/x', file };
}

/** Makes a copy look as if it was made so many seconds ago. */
function age(path: string | undefined, seconds: number): void {
  const time = Date.now() / 1000 - seconds;
  utimesSync(path ?? '', time, time);
}

it('finds a key exactly, or the newest by a prefix, whatever characters it has', async () => {
  const store = new CacheStore(join(directory, 'cache'), ['x']);
  for (const [key, seconds] of [
    ['npm/a', 30],
    ['npm/b', 10],
    ['npm/c', 20],
  ] as const) {
    await store.put(key, [entry(key.at(-1) ?? '')]);
    age(await store.find(key), seconds);
  }
  expect(readFiles((await store.find('npm/a')) ?? '')).toEqual({ 'source/x': 'a' });
  expect(readFiles((await store.findByPrefix('npm/')) ?? '')).toEqual({ 'source/x': 'b' });
  expect(await store.find('npm/')).toBeUndefined();
  expect(await store.findByPrefix('yarn')).toBeUndefined();
  expect(await store.findNewest()).toBeUndefined();
});

it('keeps modes, and keys that are too long for a file name', async () => {
  const store = new CacheStore(directory, ['x']);
  const key = 'k'.repeat(1_000);
  await store.put(key, [entry('a')]);
  expect(statSync(join((await store.find(key)) ?? '', 'source/x')).mode & 0o777).toBe(0o755);
  expect(await store.find(`${key}k`)).toBeUndefined();
});

it('keeps two copies without a key at most, and gives the newest', async () => {
  const store = new CacheStore(join(directory, 'cache'), ['x']);
  for (const [text, seconds] of [
    ['a', 30],
    ['b', 20],
    ['c', 10],
  ] as const) {
    await store.put(undefined, [entry(text)]);
    age(await store.findNewest(), seconds);
  }
  expect(readFiles((await store.findNewest()) ?? '')).toEqual({ 'source/x': 'c' });
  const [folder = ''] = readdirSync(join(directory, 'cache'));
  expect(readdirSync(join(directory, 'cache', folder))).toHaveLength(2);
});

it('leaves nothing unfinished behind', async () => {
  const store = new CacheStore(join(directory, 'cache'), ['x']);
  await expect(store.put('k', [{ name: 'source/x', file: join(directory, 'gone') }])).rejects.toThrow('gone');
  expect(await store.find('k')).toBeUndefined();
  const [folder = ''] = readdirSync(join(directory, 'cache'));
  expect(readdirSync(join(directory, 'cache', folder))).toEqual([]);
});
