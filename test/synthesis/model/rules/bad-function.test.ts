import { found, withStages } from '../../../helpers/definition';

const problems = (lambda: string) =>
  found(
    'BadFunction',
    withStages(`{ name: One, environment: staging, actions: [{ deploy: api, artifact: Source, lambda: ${lambda} }] }`),
  );

test.each([
  '{ managed: {} }',
  '{ managed: { runtime: python3.14, memory: 10240, timeout: 900, strategy: { linear: { step: 99, every: 1d } } } }',
  '{ function: orders, alias: live, alarms: [a, b, c, d, e, f, g, h, i, j] }',
])('%s is good', (lambda) => {
  expect(problems(lambda)).toEqual([]);
});

test.each([
  [
    '{ managed: { strategy: { canary: { percent: 100 } } } }',
    'canary · deploy "api": a canary deployment moves 1 to 99 percent, not 100',
  ],
  [
    '{ managed: { strategy: { linear: { step: 1, every: 30m } } } }',
    'linear · deploy "api": a linear deployment of 2970 minutes takes longer than two days',
  ],
  [
    '{ managed: { runtime: java21 } }',
    'java21 · deploy "api": "java21" is no runtime that Conveyor makes functions of',
  ],
  [
    '{ managed: { handler: src/app.main } }',
    'src/app.main · deploy "api": the handler "src/app.main" is not of the file index',
  ],
  ['{ managed: { memory: 64 } }', '64 · deploy "api": 64 MiB of memory'],
  ['{ managed: { timeout: 901 } }', '901 · deploy "api": 901 seconds of timeout'],
  ['{ function: "orders:live", alias: live }', '"orders:live" · deploy "api": Lambda has no function "orders:live"'],
  ['{ function: orders, alias: "3" }', '"3" · deploy "api": "3" is no alias'],
  [
    '{ function: orders, alias: live, alarms: ["a,b"] }',
    '"a,b" · deploy "api": CodePipeline takes the alarms with commas between them, and "a,b" has one',
  ],
  [
    '{ function: orders, alias: live, alarms: [a, b, c, d, e, f, g, h, i, j, k] }',
    'alarms · deploy "api" is watched by 11 alarms',
  ],
  [
    '{ managed: { vpc: { subnets: [private], securityGroups: [sg-1] } } }',
    'vpc · deploy "api": "private" is no id of a subnet or a security group',
  ],
])('%s is not', (lambda, problem) => {
  expect(problems(lambda)).toEqual([problem]);
});
