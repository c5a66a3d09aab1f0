import { join, relative } from 'node:path';
import { probeImage } from '../../../lib/rehearsal/sources/probe-image';
import { digestOf, manifestOf, writeLayout } from '../../helpers/images';
import { temporaryDirectory } from '../../helpers/rehearsal';

const layout = join(temporaryDirectory(), 'base');
writeLayout(layout, { '1.2': manifestOf(100) });

test('an image on disk is named by its absolute path', async () => {
  expect(await probeImage(relative(process.cwd(), layout), '1.2')).toEqual({
    ok: true,
    value: { kind: 'image', path: layout, digest: digestOf(manifestOf(100)) },
  });
});

test('a short name is no place: which registry is meant must be said', async () => {
  expect(await probeImage('alpine:3', 'latest')).toEqual({
    ok: false,
    problems: [
      {
        code: 'UnreadableImage',
        message: 'the image alpine:3: it is not there, and no reference to an image in a registry',
        hint: 'an image is HOST/NAME:TAG, the folder of an OCI image layout, or an uncompressed archive of `docker save`',
      },
    ],
  });
});
