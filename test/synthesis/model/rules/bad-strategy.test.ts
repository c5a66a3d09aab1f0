import { found, withStages } from '../../../helpers/definition';

const problems = (keys: string) =>
  found(
    'BadStrategy',
    withStages(
      '{ name: A, actions: [{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }] }',
      `{ name: B, environment: staging, actions: [{ deploy: api, ecs: { managed: { ${keys} } } }] }`,
    ),
  );

test.each([
  '',
  'strategy: { rolling: { minimumHealthy: 100 } }, timeout: 1m',
  'strategy: { blueGreen: { bake: 50m } }',
  'strategy: { linear: { step: 25, every: 10m, bake: 20m } }',
  'strategy: { canary: { percent: 99, every: 30m, bake: 20m } }',
  'strategy: { canary: { every: 24h } }, by: codedeploy',
])('%s is good', (keys) => {
  expect(problems(keys)).toEqual([]);
});

test.each([
  [
    'strategy: { blueGreen: { bake: 51m } }',
    'deploy "api": its blue/green deployment takes 51 minutes, 61 with the start of its tasks, and the action waits for 60',
  ],
  [
    'strategy: { linear: { step: 3, every: 2m, bake: 1m } }',
    'deploy "api": its linear deployment takes 67 minutes, 77 with the start of its tasks, and the action waits for 60',
  ],
  [
    'strategy: { canary: { every: 10m, bake: 10m } }, timeout: 20m',
    'deploy "api": its canary deployment takes 20 minutes, 30 with the start of its tasks, and the action waits for 20',
  ],
  ['by: codedeploy', 'deploy "api": CodeDeploy has no rolling deployment of ECS'],
  ['testPort: 8443', 'deploy "api": a rolling deployment has no new tasks to test beside the old ones'],
  ['strategy: { rolling: { minimumHealthy: 101 } }', 'deploy "api": 101 percent of the tasks'],
  ['strategy: { linear: { step: 2, every: 1m, bake: 1m } }', 'deploy "api": steps of 2 percent'],
  ['strategy: { canary: { percent: 100 } }', 'deploy "api": 100 percent first'],
])('%s is not', (keys, problem) => {
  expect(problems(keys).map((one) => one.split(' · ')[1])).toEqual([problem]);
});
