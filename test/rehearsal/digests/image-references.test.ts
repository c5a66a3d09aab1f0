import { join } from 'node:path';
import { imageReferences, readImageReferences } from '../../../lib/rehearsal/digests/image-references';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { writeFiles } from '../../helpers/build';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const image = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:${'a'.repeat(64)}`;

test('an image is named by its digest, and not by a tag', () => {
  expect(imageReferences(`{"imageUri":"${image}"}`)).toEqual([image]);
  expect(imageReferences('{"imageUri":"shop/api:1.2"}')).toEqual([]);
});

test("the files that CodePipeline's deploys read name images, others do not", async () => {
  const folder = join(directory, 'files');
  writeFiles(folder, {
    'imagedefinitions.json': JSON.stringify([{ name: 'api', imageUri: image }]),
    'imageDetail.json': JSON.stringify({ ImageURI: image }),
    'notes.json': JSON.stringify({ image: `other@sha256:${'b'.repeat(64)}` }),
  });
  await zipFolder(folder, join(directory, 'image.zip'));
  expect(await readImageReferences(join(directory, 'image.zip'))).toEqual([image]);
});
