import { found, withActions } from '../../../helpers/definition';

const problems = (keys: string) =>
  found('BadCache', withActions(`{ test: a, ${keys} }`)).map((one) => one.split(' · ')[0]);

test.each([
  'recipe: npm, cache: { store: none }',
  'recipe: npm, cache: { files: [package-lock.json, packages/*/package.json] }',
  'commands: [x], cache: { paths: [.m2/**/*], files: [pom.xml] }',
  'recipe: docker, artifacts: { api: { image: shop/api } }, cache: { store: local, modes: [docker] }',
  'recipe: npm, machine: { size: xlarge }, cache: { store: local, modes: [custom, source] }',
  'buildspec: b.yml, cache: { store: local, modes: [custom] }',
])('%s is good', (keys) => {
  expect(problems(keys)).toEqual([]);
});

test.each([
  ['recipe: npm, cache: { store: none, paths: [a] }', 'paths'],
  ['buildspec: b.yml, cache: { files: [a] }', 'files'],
  ['commands: [x], cache: { files: [a] }', 'cache'],
  ['commands: [x], cache: { store: local }', 'cache'],
  ['commands: [x], cache: { store: local, modes: [docker] }', 'modes'],
  ['recipe: npm, machine: { size: 2xlarge }, cache: { store: local }', 'store'],
  ['recipe: npm, vpc: { id: vpc-1, subnets: [subnet-1], securityGroups: [sg-1] }, cache: { store: local }', 'store'],
])('%s is not', (keys, marked) => {
  expect(problems(keys)).toEqual([marked]);
});
