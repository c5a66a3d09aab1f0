import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toWebsiteHandler } from '../../../lib/rehearsal/site/website';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conveyor-website-'));
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'home.html'), 'home');
  await writeFile(join(folder, 'photos', 'home.html'), 'photos');
});
afterAll(() => rm(folder, { recursive: true }));

const ask = async (uri: string, method = 'GET', errorDocument?: string) => {
  const website = {
    url: 'http://x',
    indexDocument: 'home.html',
    ...(errorDocument !== undefined && { errorDocument }),
  };
  const { status, body } = await toWebsiteHandler({ website, folder })({ method, uri, query: '', headers: {} });
  return [status, body.toString()] as const;
};

/** The cases of AWS's "Index document and folders". */
test('the index document has the name that the bucket gives it', async () => {
  expect(await ask('/')).toEqual([200, 'home']);
  expect(await ask('/photos/')).toEqual([200, 'photos']);
  expect((await ask('/photos'))[0]).toBe(302);
});

test('without an error document, or when it is missing, S3 answers by itself', async () => {
  expect(await ask('/none')).toEqual([404, expect.stringContaining('Code: NoSuchKey, Key: none')]);
  expect((await ask('/none', 'GET', 'missing.html'))[0]).toBe(404);
});

test('a path whose encoding is broken, and a method that is none of a website’s', async () => {
  expect((await ask('/%'))[0]).toBe(400);
  expect((await ask('/', 'PUT'))[0]).toBe(405);
  expect((await ask('/', 'HEAD'))[0]).toBe(200);
});
