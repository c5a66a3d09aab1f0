import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImageStore } from '../../../lib/rehearsal/registry/image-store';
import { sha256 } from '../../helpers/registry';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const store = new ImageStore(join(directory, 'registry'));
const put = (repository: string, body: string, pushedAt: number) =>
  store.putManifest(repository, Buffer.from(body), { mediaType: 'text/x', bytes: 1, pushedAt });

test('images come in the order in which they were pushed, each with its tags', async () => {
  const late = await put('shop/api', 'late', 2);
  const early = await put('shop/api', 'early', 1);
  await store.tag('shop/api', 'b', late, false);
  await store.tag('shop/api', 'a', late, false);
  expect(await store.images('shop/api')).toEqual([
    { digest: early, mediaType: 'text/x', bytes: 1, pushedAt: 1, tags: [] },
    { digest: late, mediaType: 'text/x', bytes: 1, pushedAt: 2, tags: ['a', 'b'] },
  ]);
  expect((await store.tryImage('shop/api', 'a'))?.digest).toBe(late);
  expect(await store.tryImage('shop/api', 'c')).toBeUndefined();
  expect(await store.images('shop-api')).toEqual([]);
});

test('a tag that must not move stays, also with the image that it is given to again', async () => {
  const one = await put('web', 'one', 1);
  expect(await store.tag('web', 'v1', one, true)).toBe(true);
  expect(await store.tag('web', 'v1', one, true)).toBe(false);
  expect(await store.tag('web', 'v1', await put('web', 'two', 2), true)).toBe(false);
  expect((await store.tryImage('web', 'v1'))?.digest).toBe(one);
});

test('a blob is taken over with its file', async () => {
  const file = join(directory, 'upload');
  writeFileSync(file, 'content');
  expect(await store.trySize(sha256('content'))).toBeUndefined();
  await store.takeBlob(file, sha256('content'));
  expect(await store.trySize(sha256('content'))).toBe(7);
});
