import { tryDockerArchiveImage } from '../../../../lib/rehearsal/sources/images/docker-archive-image';
import { digestOf } from '../../../helpers/images';

/** What an archive holds, by name. */
function find(files: Readonly<Record<string, string>>, tag = '1.2') {
  const tryRead = async (name: string) => (files[name] === undefined ? undefined : Buffer.from(files[name]));
  return tryDockerArchiveImage({ tryRead, trySize: (name) => files[name]?.length }, tag);
}

const config = JSON.stringify({ rootfs: { type: 'layers', diff_ids: [digestOf('layer')] } });
const image = (tag: string, Config = 'c.json') => ({ Config, RepoTags: [`base:${tag}`], Layers: ['l/layer.tar'] });
const files = { 'c.json': config, 'l/layer.tar': 'layer' };

test('it has the digest of the manifest that its uncompressed layers would be pushed with', async () => {
  // https://distribution.github.io/distribution/spec/manifest-v2-2/
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: {
      mediaType: 'application/vnd.docker.container.image.v1+json',
      size: config.length,
      digest: digestOf(config),
    },
    layers: [{ mediaType: 'application/vnd.docker.image.rootfs.diff.tar', size: 5, digest: digestOf('layer') }],
  };
  const found = { digest: digestOf(JSON.stringify(manifest)), bytes: config.length + 5 };
  const alone = { ...files, 'manifest.json': JSON.stringify([image('9.9')]) };
  expect(await find(alone)).toEqual({ ok: true, image: found });
  const two = { ...files, 'manifest.json': JSON.stringify([image('1.1', 'gone.json'), image('1.2')]) };
  expect(await find(two)).toEqual({ ok: true, image: found });
  expect(await find(two, '1.3')).toEqual({
    ok: false,
    reason: 'it holds 2 images and none tagged 1.3: base:1.1, base:1.2',
  });
});

test('an image whose configuration does not tell of its layers is damaged; without a manifest there is none', async () => {
  const bare = { 'manifest.json': JSON.stringify([image('1.2')]), 'c.json': '{"rootfs":{"diff_ids":[]}}' };
  expect(await find(bare)).toEqual({ ok: false, reason: 'it is damaged: c.json does not tell of its layers' });
  expect(await find(files)).toBeUndefined();
});
