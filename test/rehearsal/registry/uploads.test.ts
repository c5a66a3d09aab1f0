import { aRegistry, sha256, type TestRegistry } from '../../helpers/registry';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let client: TestRegistry;
beforeAll(async () => {
  client = await aRegistry(directory);
});
afterAll(() => client.registry.close());

async function begin(query = '', body?: string): Promise<string> {
  const begun = await client.call('POST', `/v2/web/blobs/uploads/${query}`, body);
  return begun.headers.get('location') ?? '';
}
const isThere = async (content: string) =>
  (await client.call('HEAD', `/v2/web/blobs/${sha256(content)}`)).status === 200;

test('a blob comes in pieces, and is there when its digest is right', async () => {
  const location = await begin();
  const first = await client.call('PATCH', location, 'one ', { 'content-range': '0-3' });
  expect([first.status, first.headers.get('range')]).toEqual([202, '0-3']);
  const asked = await client.call('GET', location);
  expect([asked.status, asked.headers.get('range')]).toEqual([204, '0-3']);
  const finished = await client.call('PUT', `${location}?digest=${sha256('one two')}`, 'two', {
    'content-range': '4-6',
  });
  expect([finished.status, finished.headers.get('location')]).toEqual([201, `/v2/web/blobs/${sha256('one two')}`]);
  expect(await isThere('one two')).toBe(true);
  expect((await client.call('GET', location)).status).toBe(404);
});

test('a blob comes whole', async () => {
  expect(await begin(`?digest=${sha256('whole')}`, 'whole')).toBe(`/v2/web/blobs/${sha256('whole')}`);
  expect(await isThere('whole')).toBe(true);
});

test('a blob that is there is mounted, another one is asked for', async () => {
  await begin(`?digest=${sha256('shared')}`, 'shared');
  expect(await begin(`?mount=${sha256('shared')}&from=shop/api`)).toBe(`/v2/web/blobs/${sha256('shared')}`);
  expect(await begin(`?mount=${sha256('strange')}&from=shop/api`)).toContain('/v2/web/blobs/uploads/');
});

test('a piece out of order and a wrong digest are refused, and a broken upload is forgotten', async () => {
  const location = await begin();
  expect((await client.call('PATCH', location, 'x', { 'content-range': '9-9' })).status).toBe(416);
  const refused = await client.call('PUT', `${location}?digest=${sha256('other')}`, 'this');
  expect([refused.status, await refused.json()]).toMatchObject([400, { errors: [{ code: 'DIGEST_INVALID' }] }]);
  expect((await client.call('PATCH', location, 'x')).status).toBe(404);
  expect([await isThere('this'), await isThere('other')]).toEqual([false, false]);
  const given = await begin();
  expect((await client.call('DELETE', given)).status).toBe(204);
  expect((await client.call('GET', given)).status).toBe(404);
});
