import { found, withActions } from '../../../helpers/definition';

const marks = (keys: string, way = 'commands: [x]') =>
  found('BadMachine', withActions(`{ build: a, ${way}, ${keys} }`)).map((one) => one.split(' · ')[0]);
const fleet = 'arn:aws:codebuild:ap-northeast-2:111122223333:fleet/builders:5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

test.each([
  'machine: { size: 2xlarge, architecture: arm64 }, timeout: 8h',
  `machine: { fleet: "${fleet}" }`,
  'machine: { lambda: 1GB }, timeout: 15m, cache: { store: none }',
  'machine: { lambda: 1GB }, runtimes: { golang: "1.24" }',
])('%s is a machine', (keys) => {
  expect(marks(keys)).toEqual([]);
});

test('Lambda compute has nothing of a container', () => {
  const vpc = 'vpc: { id: vpc-1, subnets: [subnet-1], securityGroups: [sg-1] }';
  const cache = 'cache: { paths: [a] }';
  expect(
    marks(`machine: { lambda: 1GB }, timeout: 16m, queueTimeout: 10m, ${vpc}, ${cache}, runtimes: { nodejs: 21 }`),
  ).toEqual(['timeout', 'queueTimeout', 'vpc', 'cache', 'runtimes']);
  expect(marks('machine: { lambda: 1GB }, artifacts: { api: { image: shop/api } }', 'recipe: docker')).toEqual([
    'recipe',
  ]);
});

test('the network of a fleet is its own', () => {
  const vpc = 'vpc: { id: vpc-1, subnets: [subnet-1], securityGroups: [sg-1] }';
  expect(marks(`machine: { fleet: "${fleet}" }, ${vpc}`)).toEqual(['vpc']);
});

test('a fleet is given by its ARN', () => {
  expect(marks('machine: { fleet: builders }')).toEqual(['builders']);
});

test('on Lambda compute there is one runtime, of which there is an image', () => {
  const messages = (keys: string) =>
    found('BadMachine', withActions(`{ build: a, machine: { lambda: 1GB }, ${keys} }`));
  expect(messages('recipe: npm, runtimes: { nodejs: 20 }')).toEqual([]);
  expect(messages('commands: [x], runtimes: { php: "8.3" }')).toEqual([
    'runtimes · build "a" runs on Lambda compute, where no image has php 8.3',
  ]);
  expect(messages('recipe: npm, runtimes: { python: "3.13" }')).toEqual([
    'runtimes · build "a" runs on Lambda compute, where no image has nodejs 22 and python 3.13',
  ]);
});
