import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMetadata, recordMetadata } from '../../../lib/rehearsal/endpoint/object-metadata';

let directory: string;
let folder: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-metadata-'));
  folder = join(directory, 'site');
  await mkdir(folder);
});
afterEach(() => rm(directory, { recursive: true }));

test('what was recorded is read again, and nothing is added to the folder', async () => {
  await recordMetadata(folder, new Map([['index.html', { cacheControl: 'no-cache' }]]));
  expect(await readMetadata(folder)).toEqual(new Map([['index.html', { cacheControl: 'no-cache' }]]));
  expect(await readdir(folder)).toEqual([]);
});

test('a later record takes the place of an earlier one and leaves the others', async () => {
  await recordMetadata(
    folder,
    new Map([
      ['a', { contentType: 'text/plain' }],
      ['b', { cacheControl: 'no-cache' }],
    ]),
  );
  await recordMetadata(folder, new Map([['a', {}]]));
  expect(await readMetadata(folder)).toEqual(
    new Map([
      ['a', {}],
      ['b', { cacheControl: 'no-cache' }],
    ]),
  );
});

test('records made side by side are all kept', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
  await Promise.all(keys.map((key) => recordMetadata(folder, new Map([[key, { contentType: 'text/plain' }]]))));
  expect([...(await readMetadata(folder)).keys()].sort()).toEqual([...keys].sort());
});

test('a bucket of which nothing was recorded has no metadata', async () => {
  expect(await readMetadata(folder)).toEqual(new Map());
});
