import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { findImage } from '../../../../lib/rehearsal/sources/images/find-image';
import { digestOf, manifestOf, packFolder, writeLayout } from '../../../helpers/images';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { writeFiles } from '../../../helpers/repository';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
const small = manifestOf(100);

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
