import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBucketOrigin } from '../../../lib/rehearsal/site/bucket-origin';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conveyor-origin-'));
  await mkdir(join(folder, 'release', 'dir'), { recursive: true });
  await writeFile(join(folder, 'release', 'a b.txt'), 'found');
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['/release', '/a%20b.txt', 200],
  ['', '/release/a%20b.txt', 200],
  ['/release', '/missing.txt', 403],
  ['/release', '/dir/', 403],
  ['/release', '/dir', 403],
  ['', '/', 403],
  ['/release', '/../../etc/passwd', 403],
  ['', '/%zz', 400],
])('with the origin path "%s" the path %s is %i', async (originPath, uri, status) => {
  const answer = await toBucketOrigin(folder, originPath, false)({ method: 'GET', uri, query: '', headers: {} });
  expect(answer.status).toBe(status);
});

test('a missing key is 404 to a distribution that may list the bucket', async () => {
  const answer = await toBucketOrigin(folder, '', true)({ method: 'GET', uri: '/missing.txt', query: '', headers: {} });
  expect(answer.status).toBe(404);
});
