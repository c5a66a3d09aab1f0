import { aRegistry, sha256, type TestRegistry } from '../../helpers/registry';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let client: TestRegistry;
beforeAll(async () => {
  client = await aRegistry(directory);
});
afterAll(() => client.registry.close());

test('a blob is read as it came, and is one of every repository', async () => {
  await client.push('web', 'latest', 'a layer');
  const read = await client.call('GET', `/v2/shop/api/blobs/${sha256('a layer')}`);
  expect([read.status, read.headers.get('content-length'), await read.text()]).toEqual([200, '7', 'a layer']);
  const head = await client.call('HEAD', `/v2/web/blobs/${sha256('a layer')}`);
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
  expect((await client.call('HEAD', `/v2/web/blobs/${sha256('none')}`)).status).toBe(404);
});

test('a repository that is not there is not made', async () => {
  const refused = await client.call('POST', '/v2/shop/other/blobs/uploads/');
  expect(refused.status).toBe(404);
  expect(await refused.json()).toEqual({
    errors: [
      {
        code: 'NAME_UNKNOWN',
        message: "The repository with name 'shop/other' does not exist in the registry with id '111122223333'",
      },
    ],
  });
});

test('tags are listed', async () => {
  await client.push('web', 'a', 'one');
  expect(await (await client.call('GET', '/v2/web/tags/list')).json()).toEqual({ name: 'web', tags: ['a', 'latest'] });
});

test('what no rehearsal needs is refused by name', async () => {
  const deleted = await client.call('DELETE', '/v2/web/manifests/latest');
  expect([deleted.status, await deleted.json()]).toEqual([
    405,
    { errors: [{ code: 'UNSUPPORTED', message: 'The operation is unsupported.' }] },
  ]);
  expect((await client.call('GET', '/v2/web/referrers/x')).status).toBe(404);
});
