import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordMetadata } from '../../../lib/rehearsal/endpoint/object-metadata';
import { toPage, tryKey, tryObjectResponse } from '../../../lib/rehearsal/site/site-response';

test('what was kept of an object when it was deployed wins over its ending', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'conveyor-response-'));
  const folder = join(directory, 'site');
  await mkdir(folder);
  await writeFile(join(folder, 'data.json'), '{}');
  expect((await tryObjectResponse(folder, 'data.json'))?.headers).toMatchObject({ 'content-type': 'application/json' });
  const metadata = { contentType: 'application/ld+json', cacheControl: 'no-cache', contentEncoding: 'identity' };
  await recordMetadata(folder, new Map([['data.json', metadata]]));
  expect((await tryObjectResponse(folder, 'data.json'))?.headers).toMatchObject({
    'content-type': 'application/ld+json',
    'cache-control': 'no-cache',
    'content-encoding': 'identity',
  });
  expect(await tryObjectResponse(folder, 'other.json')).toBeUndefined();
  await rm(directory, { recursive: true });
});

test('a page says its text as it is', () => {
  expect(toPage(404, 'Not <Found>', 'a & b').body.toString()).toContain('<h1>Not &#60;Found&#62;</h1><p>a &#38; b</p>');
});

test.each([
  ['/a%20b', 'a b'],
  ['/', ''],
  ['//a', '/a'],
  ['/%', undefined],
])('%s names the key %j', (uri, key) => {
  expect(tryKey(uri)).toBe(key);
});
