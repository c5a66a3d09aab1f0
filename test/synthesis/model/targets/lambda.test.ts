import { deploysOf } from '../../../../lib/synthesis/model/environment';
import { outputsOf, stepsOf } from '../../../../lib/synthesis/model/target-facts';
import { found, pipelineOf, problemsOf, withStages } from '../../../helpers/definition';

const withLambda = (lambda: string) =>
  withStages(`{ name: One, environment: staging, actions: [{ deploy: api, artifact: Source, lambda: ${lambda} }] }`);

function targetOf(lambda: string) {
  const [deploy] = deploysOf(pipelineOf(withLambda(lambda)));
  if (deploy === undefined) throw new Error('a deploy');
  return deploy.target;
}

test('a managed function says nothing but that, and takes a tenth of the calls first', () => {
  const target = targetOf('{ managed: {} }');
  expect(target).toEqual({
    kind: 'managed-function',
    name: 'api',
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    architecture: 'arm64',
    memory: 256,
    timeoutSeconds: 10,
    url: false,
    strategy: { kind: 'canary', percent: 10, minutes: 5 },
    alarms: { errors: 1, throttles: 1 },
  });
  expect([outputsOf(target), stepsOf(target)]).toEqual([['function', 'alias', 'alarms'], 2]);
  expect(outputsOf(targetOf('{ managed: { url: true } }'))).toContain('url');
});

test('a function that exists, moved as it is told', () => {
  const target = targetOf(
    '{ function: orders, alias: live, strategy: { linear: { step: 20, every: 1h } }, alarms: [a] }',
  );
  expect(target).toEqual({
    kind: 'function',
    name: 'api',
    functionName: 'orders',
    alias: 'live',
    strategy: { kind: 'linear', percent: 20, minutes: 60 },
    alarms: ['a'],
  });
  expect(outputsOf(target)).toEqual(['function', 'alias']);
  expect(targetOf('{ function: orders, alias: live }')).toMatchObject({
    strategy: { kind: 'all-at-once' },
    alarms: [],
  });
});

test('canary and linear together are refused', () => {
  const problems = problemsOf(withLambda('{ managed: { strategy: { canary: {}, linear: {} } } }'));
  expect(problems.map(({ code }) => code)).toEqual(['ExactlyOneWay']);
});

test('a wait of more than two days is', () => {
  const text = withLambda('{ managed: { strategy: { canary: { every: 3d } } } }');
  expect(found('BadDuration', text)).toEqual(['3d · "3d" is out of bounds']);
});

test.each([
  ['{ build: api, recipe: docker, artifacts: { api: { image: shop/api } } }', 'a container image'],
  ['{ build: api, ami: { base: amazon-linux-2023 } }', 'an AMI'],
])('what %s makes is no bundle', (build, what) => {
  const text = withStages(
    `{ name: One, environment: staging, actions: [${build}, { deploy: api, lambda: { managed: {} } }] }`,
  );
  expect(found('WrongArtifact', text).map((one) => one.split(' · ')[1])).toEqual([
    `deploy "api" makes a function of a bundle of files, and "api" is ${what}`,
  ]);
});
