import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeys, toListing } from '../../../lib/rehearsal/endpoint/bucket-listing';

const all = { prefix: '', delimiter: '', after: '', limit: 1000 };

test('the keys of a folder are in the order of their bytes, folders are no keys', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'conveyor-listing-'));
  await mkdir(join(folder, 'a', 'empty'), { recursive: true });
  for (const key of ['b', 'a/x', 'B', 'é', 'a.txt']) await writeFile(join(folder, key), '');
  expect(await readKeys(folder)).toEqual(['B', 'a.txt', 'a/x', 'b', 'é']);
  await rm(folder, { recursive: true });
});

/** The keys and answers of AWS's "Organizing objects using prefixes". */
const sample = ['sample.jpg', 'photos/2006/January/sample.jpg', 'photos/2006/February/sample2.jpg'].sort();

test('a delimiter rolls keys up into prefixes', () => {
  expect(toListing(sample, { ...all, delimiter: '/' })).toEqual({ keys: ['sample.jpg'], commonPrefixes: ['photos/'] });
  expect(toListing(sample, { ...all, delimiter: '/', prefix: 'photos/2006/' })).toEqual({
    keys: [],
    commonPrefixes: ['photos/2006/February/', 'photos/2006/January/'],
  });
});

test('a page ends at its limit and the next one goes on behind it', () => {
  const first = toListing(['a', 'b', 'c'], { ...all, limit: 2 });
  expect(first).toEqual({ keys: ['a', 'b'], commonPrefixes: [], next: 'b' });
  expect(toListing(['a', 'b', 'c'], { ...all, after: 'b' })).toEqual({ keys: ['c'], commonPrefixes: [] });
});
