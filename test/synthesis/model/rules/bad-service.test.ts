import { found, withStages } from '../../../helpers/definition';

const problems = (ecs: string) =>
  found(
    'BadService',
    withStages(
      '{ name: A, actions: [{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }] }',
      `{ name: B, environment: staging, actions: [{ deploy: api, ecs: ${ecs} }] }`,
    ),
  );
const managed = (keys: string) => problems(`{ managed: { ${keys} } }`);

test('what is made is good as it is, and what exists by its names', () => {
  expect(managed('')).toEqual([]);
  expect(managed('cpu: 1024, memory: 8192, tasks: { least: 3, most: 3 }, zones: 3, role: team/shop-api')).toEqual([]);
  expect(problems('{ cluster: shop, service: api, container: api, roles: service-role/shop-execution }')).toEqual([]);
});

test.each([
  ['port: 70000', '70000 · deploy "api": 70000 is no port'],
  ['testPort: 80, strategy: { blueGreen: {} }', '80 · deploy "api": its load balancer listens on 80 already'],
  ['health: health', 'health · deploy "api": "health" is no path of a health check'],
  ['cpu: 300', '300 · deploy "api": Fargate has no task of 300 units of CPU'],
  ['cpu: 256, memory: 4096', '4096 · deploy "api": Fargate has no task of 4096 MiB with 256 units of CPU'],
  ['tasks: { least: 4, most: 2 }', '4 · deploy "api": at least 4 tasks, and at most 2'],
  ['tasks: { cpu: 95 }', '95 · deploy "api": tasks that use 95 percent of their CPU'],
  ['zones: 4', '4 · deploy "api": 4 availability zones'],
  ['role: "a b"', '"a b" · deploy "api": "a b" is no name of a role'],
  ['alarms: { errors: 101 }', '101 · deploy "api": 101 percent of the responses'],
  [
    'domain: "https://api.acme.example", certificate: arn',
    '"https://api.acme.example" · deploy "api": "https://api.acme.example" is no domain name',
  ],
])('%s is not', (keys, problem) => {
  expect(managed(keys)).toEqual([problem]);
});

test('an ARN is no name', () => {
  const ecs =
    '{ cluster: "arn:aws:ecs:eu-west-1:1:cluster/shop", service: a b, container: api, codedeploy: { application: a/b, group: g }, url: nowhere }';
  expect(problems(ecs)).toEqual([
    '"arn:aws:ecs:eu-west-1:1:cluster/shop" · deploy "api": "arn:aws:ecs:eu-west-1:1:cluster/shop" is no name of a cluster',
    'a b · deploy "api": "a b" is no name of a service',
    'a/b · deploy "api": "a/b" is no name of CodeDeploy\'s',
    'nowhere · deploy "api": "nowhere" is no URL',
  ]);
});
