import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfFolder } from '../../../../lib/rehearsal/sources/images/image-files';
import { tryLayoutImage } from '../../../../lib/rehearsal/sources/images/layout-image';
import { digestOf, indexOf, manifestOf, writeLayout } from '../../../helpers/images';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
const find = (name: string, tag: string) => tryLayoutImage(filesOfFolder(at(name)), tag);
const small = manifestOf(100);
const large = manifestOf(3000);

test('of several images the one is taken whose tag the source follows', async () => {
  writeLayout(at('two'), { '1.2': small, 'acme.example/base:1.3': large });
  expect(await find('two', '1.3')).toEqual({ ok: true, image: { digest: digestOf(large), bytes: 3002 } });
  expect(await find('two', '2.0')).toEqual({ ok: false, reason: 'it holds 2 images and none tagged 2.0: 1.2, 1.3' });
});

test('an index weighs what its heaviest image does, as far as its images are there', async () => {
  const index = indexOf(small, large, manifestOf(9));
  writeLayout(at('index'), { latest: index, small, large });
  expect(await find('index', 'latest')).toEqual({ ok: true, image: { digest: digestOf(index), bytes: 3002 } });
});

test('what was changed after it was written is damaged', async () => {
  writeLayout(at('damaged'), { latest: small });
  writeFileSync(at(`damaged/blobs/${digestOf(small).replace(':', '/')}`), large);
  expect(await find('damaged', 'latest')).toEqual({
    ok: false,
    reason: `it is damaged: ${digestOf(small)} has another digest`,
  });
});

test('an image that is not there, or is none, is told; what is no layout is none', async () => {
  const page = '{"schemaVersion":1}';
  writeLayout(at('page'), { latest: page });
  expect(await find('page', 'latest')).toEqual({ ok: false, reason: `${digestOf(page)} is no manifest of an image` });
  writeFileSync(at('page/index.json'), JSON.stringify({ manifests: [{ digest: digestOf(small) }] }));
  expect(await find('page', 'latest')).toEqual({
    ok: false,
    reason: `its index names ${digestOf(small)}, which it does not hold`,
  });
  expect(await find('nowhere', 'latest')).toBeUndefined();
});
