import { join } from 'node:path';
import { readImageUri, toTemplateContainers } from '../../../lib/rehearsal/ecs/template-files';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
writeFiles(directory, {
  'good/imageDetail.json': '{"ImageURI":"shop/api@sha256:1"}',
  'bad/imageDetail.json': '{"ImageURI":""}',
});

// https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html#file-reference-ecs-bluegreen
test('an image detail file names one image', () => {
  expect(readImageUri(join(directory, 'good'), 'image')).toEqual({ uri: 'shop/api@sha256:1' });
  expect(readImageUri(join(directory, 'bad'), 'image')).toBe(
    'imageDetail.json of the artifact "image" names no image: it is {"ImageURI": …}',
  );
  expect(readImageUri(directory, 'image')).toBe('the artifact "image" has no imageDetail.json');
});

const definition = '{"containerDefinitions":[{"name":"web","image":"<IMAGE1_NAME>","command":["<OTHER>"]}]}';
const images = new Map([['IMAGE1_NAME', 'shop/api@sha256:1']]);

test('the words of a task definition are replaced by images, and other words stay', () => {
  expect(toTemplateContainers(definition, 'taskdef.json', images)).toMatchObject([
    { name: 'web', image: 'shop/api@sha256:1', command: ['<OTHER>'] },
  ]);
});

test.each([
  ['{}', new Map(), 'taskdef.json has no containerDefinitions'],
  ['{', new Map(), 'taskdef.json contains invalid JSON format'],
  ['{}', images, 'taskdef.json has no <IMAGE1_NAME>, in whose place the image would come'],
])('%s is refused', (text, given, reason) => {
  expect(toTemplateContainers(text, 'taskdef.json', given)).toBe(reason);
});
