import { found, withActions } from '../../../helpers/definition';

const marks = (keys: string, way = 'commands: [x]') =>
  found('BadMachine', withActions(`{ build: a, ${way}, ${keys} }`)).map((one) => one.split(' · ')[0]);
const fleet = 'arn:aws:codebuild:ap-northeast-2:111122223333:fleet/builders:5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

test.each([
  'machine: { size: 2xlarge, architecture: arm64 }, timeout: 8h',
  `machine: { fleet: "${fleet}" }`,
  'machine: { lambda: 1GB }, timeout: 15m, cache: { store: none }',
])('%s is a machine', (keys) => {
  expect(marks(keys)).toEqual([]);
});

test('Lambda compute has nothing of a container', () => {
  const vpc = 'vpc: { id: vpc-1, subnets: [subnet-1], securityGroups: [sg-1] }';
  const cache = 'cache: { paths: [a] }';
  expect(
    marks(`machine: { lambda: 1GB }, timeout: 16m, queueTimeout: 10m, ${vpc}, ${cache}, runtimes: { nodejs: 22 }`),
  ).toEqual(['timeout', 'queueTimeout', 'vpc', 'cache', 'runtimes']);
  expect(marks('machine: { lambda: 1GB }, artifacts: { api: { image: shop/api } }', 'recipe: docker')).toEqual([
    'recipe',
  ]);
});

test('a fleet is given by its ARN', () => {
  expect(marks('machine: { fleet: builders }')).toEqual(['builders']);
});
