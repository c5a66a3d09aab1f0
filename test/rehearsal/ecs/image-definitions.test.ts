import type { ContainerDefinition } from '../../../lib/assembly/task-definition';
import { readImageDefinitions, withImages } from '../../../lib/rehearsal/ecs/image-definitions';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const images = [{ name: 'web', imageUri: 'shop/api:2' }];
writeFiles(directory, {
  'good.json': JSON.stringify(images),
  'large.json': ' '.repeat(102_401),
  'broken.json': '{',
  'empty.json': '[]',
  'nameless.json': '[{"imageUri":"shop/api:2"}]',
  'blank.json': '[{"name":"web","imageUri":""}]',
});

// https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html#pipelines-create-image-definitions
test('a file names the image of each container', () => {
  expect(readImageDefinitions(directory, 'good.json')).toEqual(images);
});

test.each([
  ['gone.json', 'Did not find the image definition file gone.json in the input artifacts ZIP file'],
  ['large.json', 'The image definition file large.json is larger than 100 KB'],
  ...['broken.json', 'empty.json', 'nameless.json', 'blank.json'].map((file) => [
    file,
    `The image definition file ${file} contains invalid JSON format: it is a list of {"name": …, "imageUri": …}`,
  ]),
])('%s is refused', (file, reason) => {
  expect(readImageDefinitions(directory, file ?? '')).toBe(reason);
});

test('containers get their new images, and the others keep theirs', () => {
  const container = (name: string): ContainerDefinition => ({
    ...{ name, image: `${name}:1`, essential: true, environment: {}, secrets: {}, ports: [], stopSeconds: 30 },
    ...{ readonlyRoot: false, mounts: [] },
  });
  const containers = [container('web'), container('log')];
  expect(withImages(containers, images)).toEqual([{ ...container('web'), image: 'shop/api:2' }, container('log')]);
  expect(withImages(containers, [{ name: 'worker', imageUri: 'x' }])).toBe(
    'The image definition file names the container "worker", which the task definition has not: it has web, log',
  );
});
