import { found, withActions } from '../../../helpers/definition';

const build = (runtimes: string) => withActions(`{ build: a, commands: [x], runtimes: ${runtimes} }`);

test.each([
  '{ nodejs: 22 }',
  '{ nodejs: "22", python: "3.13" }',
  '{ java: corretto21 }',
  '{ golang: latest }',
  '{ php: 8.x }',
])('%s is good', (runtimes) => {
  expect(found('BadRuntime', build(runtimes))).toEqual([]);
});

test('an unknown runtime and a version that is none are refused', () => {
  expect(found('BadRuntime', build('{ node: 22, python: three }'))).toEqual([
    'node · build "a": CodeBuild has no runtime "node"',
    'three · build "a": "three" is no version of python',
  ]);
});

test('only an image of CodeBuild has runtimes to choose from', () => {
  const on = (image: string) => withActions(`{ build: a, commands: [x], runtimes: { nodejs: 22 }, image: "${image}" }`);
  expect(found('BadRuntime', on('aws/codebuild/standard:7.0'))).toEqual([]);
  expect(found('BadRuntime', on('public.ecr.aws/docker/library/node:22'))).toEqual([
    'runtimes · build "a" chooses runtimes, which the image public.ecr.aws/docker/library/node:22 does not have',
  ]);
});
