import { aManifest, aRegistry, OCI_MANIFEST, sha256, type TestRegistry } from '../../helpers/registry';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let client: TestRegistry;
beforeAll(async () => {
  client = await aRegistry(directory);
});
afterAll(() => client.registry.close());

const headers = { 'content-type': OCI_MANIFEST };

test('a manifest is found by its tag and by its digest', async () => {
  const digest = await client.push('web', '1.0.0', 'one');
  expect(digest).toBe(sha256(aManifest('one')));
  for (const reference of ['1.0.0', digest]) {
    const found = await client.call('GET', `/v2/web/manifests/${reference}`);
    expect([found.headers.get('content-type'), await found.text()]).toEqual([OCI_MANIFEST, aManifest('one')]);
  }
  expect((await client.call('GET', '/v2/shop/api/manifests/1.0.0')).status).toBe(404);
});

test('a tag moves, unless its repository is immutable', async () => {
  await client.push('web', 'latest', 'one');
  const moved = await client.push('web', 'latest', 'two');
  expect((await client.call('HEAD', '/v2/web/manifests/latest')).headers.get('docker-content-digest')).toBe(moved);
  const first = await client.push('shop/api', 'latest', 'one');
  expect(await client.push('shop/api', 'latest', 'two')).toBe(
    `400 ${JSON.stringify({
      errors: [
        {
          code: 'TAG_INVALID',
          message:
            "The image tag 'latest' already exists in the 'shop/api' repository and cannot be overwritten because the repository is immutable.",
        },
      ],
    })}`,
  );
  expect((await client.call('HEAD', '/v2/shop/api/manifests/latest')).headers.get('docker-content-digest')).toBe(first);
  expect((await client.registry.images('shop/api')).map((image) => image.digest)).toEqual([first]);
});

test.each([
  ['a layer that never came', 'x', aManifest('absent'), 404, 'MANIFEST_BLOB_UNKNOWN'],
  [
    'another digest than it has',
    sha256('other'),
    '{"schemaVersion":2,"layers":[],"manifests":[]}',
    400,
    'DIGEST_INVALID',
  ],
  ['no manifest at all', 'x', 'hello', 400, 'MANIFEST_INVALID'],
])('a manifest with %s is refused', async (_what, reference, body, status, code) => {
  const refused = await client.call('PUT', `/v2/web/manifests/${reference}`, body, headers);
  expect([refused.status, await refused.json()]).toEqual([status, { errors: [expect.objectContaining({ code })] }]);
});

test('an index is kept when the images that it names are there', async () => {
  const digest = await client.push('web', 'amd64', 'amd64');
  const index = (image: string) => JSON.stringify({ schemaVersion: 2, manifests: [{ digest: image, size: 1 }] });
  const type = { 'content-type': 'application/vnd.oci.image.index.v1+json' };
  expect((await client.call('PUT', '/v2/web/manifests/all', index(digest), type)).status).toBe(201);
  expect((await client.call('PUT', '/v2/web/manifests/none', index(sha256('none')), type)).status).toBe(404);
});
