import { found, withActions } from '../../../helpers/definition';

const images = (image: string) => found('BadImage', withActions(`{ test: a, commands: [x], image: "${image}" }`));

test.each([
  'aws/codebuild/standard:7.0',
  'aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs22',
  'node:22',
  `111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/base/node@sha256:${'a'.repeat(64)}`,
  'registry.acme.example:5000/base:1.0',
])('%s is an image', (image) => {
  expect(images(image)).toEqual([]);
});

test.each(['node@sha256:abc', 'Node:22', 'https://acme.example/base', 'node:22 --privileged'])(
  '%s is none',
  (image) => {
    expect(images(image)).toEqual([`"${image}" · test "a": "${image}" names no image`]);
  },
);
