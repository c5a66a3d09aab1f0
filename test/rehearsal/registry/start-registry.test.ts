import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aRegistry } from '../../helpers/registry';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('it lets in only who has logged in', async () => {
  const { registry, call } = await aRegistry(join(directory, 'login'));
  expect(registry.host).toMatch(/^127\.0\.0\.1:\d+$/);
  expect((await call('GET', '/v2/')).status).toBe(200);
  const strangers = await Promise.all([
    fetch(`http://${registry.host}/v2/`),
    fetch(`http://${registry.host}/v2/`, { headers: { authorization: 'Basic QVdTOng=' } }),
    fetch(`http://${registry.host}/v2/web/blobs/uploads/`, { method: 'POST' }),
  ]);
  expect(strangers.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(strangers[0]?.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
  expect(await strangers[0]?.json()).toMatchObject({ errors: [{ code: 'UNAUTHORIZED' }] });
  await registry.close();
});

test('images are there for the next registry of the same home, and nothing that is half uploaded', async () => {
  const folder = join(directory, 'kept');
  const first = await aRegistry(folder);
  const digest = await first.push('web', 'latest', 'layer');
  await first.call('POST', '/v2/web/blobs/uploads/', 'half');
  await first.registry.close();
  expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  const { registry, call } = await aRegistry(folder);
  expect((await call('GET', '/v2/web/manifests/latest')).headers.get('docker-content-digest')).toBe(digest);
  expect(await registry.images('web')).toEqual([
    {
      digest,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      bytes: 7,
      pushedAt: Date.UTC(2026, 2, 1, 9),
      tags: ['latest'],
    },
  ]);
  await registry.close();
});
