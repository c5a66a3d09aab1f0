import { fetchImage } from '../../../../lib/rehearsal/sources/images/fetch-image';
import { anOpenRegistry, digestOf, indexOf, manifestOf } from '../../../helpers/images';

const small = manifestOf(100);
const index = indexOf(small);
const manifests = {
  'base/1.2': small,
  [`base/${digestOf(small)}`]: small,
  [`base/${digestOf('other')}`]: small,
  'base/many': index,
  'base/page': '{}',
};
let registry: Awaited<ReturnType<typeof anOpenRegistry>>;
beforeAll(async () => {
  registry = await anOpenRegistry(manifests);
});
afterAll(() => registry.close());

const fetchOne = (name: string, version?: string) =>
  fetchImage({ host: registry.host, name, ...(version !== undefined && { version }) }, '1.2');

test('a registry is asked for the manifest of a tag or of a digest, and for nothing else', async () => {
  const image = { ok: true, image: { digest: digestOf(small), bytes: 102 } };
  expect(await fetchOne('base')).toEqual(image);
  expect(await fetchOne('base', digestOf(small))).toEqual(image);
  expect(registry.asked).toEqual(['GET /v2/base/manifests/1.2', `GET /v2/base/manifests/${digestOf(small)}`]);
});

test('an index has a digest of its own', async () => {
  expect(await fetchOne('base', 'many')).toEqual({ ok: true, image: { digest: digestOf(index), bytes: 102 } });
});

test('what a registry does not give is said, with its reason', async () => {
  const reasonOf = async (name: string, version?: string) => {
    const found = await fetchOne(name, version);
    return found.ok || found.reason.replace(registry.host, 'HOST');
  };
  expect(await reasonOf('base', '2.0')).toBe('the registry HOST has no image 2.0 of base');
  expect(await reasonOf('private/base')).toBe('the registry HOST lets nobody read private/base without a login (401)');
  expect(await reasonOf('base', 'page')).toBe(
    'what the registry HOST answers for base:page is no manifest of an image',
  );
  expect(await reasonOf('base', digestOf('other'))).toContain(`has the digest ${digestOf(small)}`);
});

test('a registry that is not there is said', async () => {
  expect(await fetchImage({ host: '127.0.0.1:1', name: 'base' }, 'latest')).toEqual({
    ok: false,
    reason: expect.stringMatching(/^the registry 127\.0\.0\.1:1 cannot be asked: /),
  });
});
