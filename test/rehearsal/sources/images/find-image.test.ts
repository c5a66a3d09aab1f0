import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findImage } from '../../../../lib/rehearsal/sources/images/find-image';
import { digestOf, indexOf, manifestOf, packFolder, writeLayout } from '../../../helpers/images';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { writeFiles } from '../../../helpers/repository';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
const small = manifestOf(100);
const large = manifestOf(3000);

test('an OCI image layout, as a folder or as an archive, has the digest of its manifest and weighs what its parts do', async () => {
  writeLayout(at('one'), { '1.2': small });
  packFolder(at('one'), at('one.tar'));
  for (const place of [at('one'), at('one.tar')]) {
    utimesSync(place, 0, Date.parse('2026-03-01T09:00:00Z') / 1000);
    const found = await findImage(place, 'anything');
    expect(found).toMatchObject({ ok: true, image: { digest: digestOf(small), bytes: 102 } });
    expect(found.ok && found.image.pushedAt?.toISOString()).toBe('2026-03-01T09:00:00.000Z');
  }
});

test('of several images the one is taken whose tag the source follows', async () => {
  writeLayout(at('two'), { '1.2': small, 'acme.example/base:1.3': large });
  expect(await findImage(at('two'), '1.3')).toMatchObject({ image: { digest: digestOf(large), bytes: 3002 } });
  expect(await findImage(at('two'), '2.0')).toEqual({
    ok: false,
    reason: 'it holds 2 images and none tagged 2.0: 1.2, 1.3',
  });
});

test('an index weighs what its heaviest image does, as far as its images are there', async () => {
  const index = indexOf(small, large, manifestOf(9));
  writeLayout(at('index'), { latest: index, small, large });
  expect(await findImage(at('index'), 'latest')).toMatchObject({ image: { digest: digestOf(index), bytes: 3002 } });
});

test('what was changed after it was written is damaged', async () => {
  writeLayout(at('damaged'), { latest: small });
  writeFileSync(at(`damaged/blobs/${digestOf(small).replace(':', '/')}`), large);
  expect(await findImage(at('damaged'), 'latest')).toEqual({
    ok: false,
    reason: `it is damaged: ${digestOf(small)} has another digest`,
  });
});

test('a docker-archive has the digest of the manifest that its uncompressed layers would be pushed with', async () => {
  const config = JSON.stringify({ rootfs: { type: 'layers', diff_ids: [digestOf('layer')] } });
  const image = { Config: 'c.json', RepoTags: ['base:1.2'], Layers: ['l/layer.tar'] };
  writeFiles(at('docker'), { 'manifest.json': JSON.stringify([image]), 'c.json': config, 'l/layer.tar': 'layer' });
  packFolder(at('docker'), at('docker.tar'));
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
  expect(await findImage(at('docker.tar'), '1.2')).toMatchObject({
    image: { digest: digestOf(JSON.stringify(manifest)), bytes: config.length + 5 },
  });
});

test('what is no image is said to be none', async () => {
  writeFiles(at('other'), { 'readme.md': 'no image', 'damaged/manifest.json': '[{"Config":"c","Layers":["l"]}]' });
  packFolder(at('other/damaged'), at('damaged.tar'));
  const reasonOf = async (place: string) => {
    const found = await findImage(place, 'latest');
    return found.ok || found.reason;
  };
  expect(await reasonOf(at('other'))).toBe('it holds no image');
  expect(await reasonOf(at('other/readme.md'))).toBe('it is no tar archive');
  expect(await reasonOf(at('damaged.tar'))).toBe('it is damaged: c does not tell of its layers');
  expect(await reasonOf('alpine')).toBe('it is not there, and no reference to an image in a registry');
});
