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
