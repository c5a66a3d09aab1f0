import { actionsOf } from '../../../lib/synthesis/model/dependency';
import {
  deliveryOf,
  found,
  pipelineOf,
  problemsOf,
  withActions,
  withPipeline,
  withStages,
} from '../../helpers/definition';

const vpc = 'vpc: { id: vpc-1, subnets: [subnet-1], securityGroups: [sg-1] }';
const staged = (migrate: string) => withStages(`{ name: One, environment: staging, actions: [${migrate}] }`);

test('a migration is a build of its environment, of which never two run at once', () => {
  const [migration] = actionsOf(pipelineOf(staged(`{ migrate: schema, compatible: backward, recipe: npm, ${vpc} }`)));
  expect(migration).toMatchObject({
    verb: 'migrate',
    name: 'schema',
    environment: 'staging',
    way: { kind: 'recipe', recipe: 'npm', run: ['migrate'] },
    inputs: ['Source'],
    artifacts: [],
    concurrency: 1,
    vpc: { id: 'vpc-1', subnets: ['subnet-1'], securityGroups: ['sg-1'] },
  });
});

test('it is told what its environment keeps', () => {
  const text = withPipeline(
    'source: { codecommit: shop }',
    'stages: [{ name: One, environment: staging, actions: [{ migrate: a, compatible: backward, commands: [x], env: { URL: { variable: DATABASE } } }] }]',
  ).replace('staging: {}', 'staging: { variables: { DATABASE: { secret: shop/database } } }');
  const [migration] = actionsOf(pipelineOf(text));
  expect(migration).toMatchObject({
    secrets: { URL: { kind: 'variable', environment: 'staging', variable: 'DATABASE' } },
  });
});

test.each([
  ['{ migrate: a, commands: [x] }', 'MissingKey'],
  ['{ migrate: a, compatible: no, commands: [x] }', 'UnknownWord'],
  ['{ migrate: a, compatible: backward }', 'ExactlyOneWay'],
  ['{ migrate: a, compatible: backward, commands: [x], recipe: npm }', 'ExactlyOneWay'],
  ['{ migrate: a, compatible: backward, commands: [x], batch: { matrix: { A: ["1"] } } }', 'UnknownKey'],
  ['{ migrate: a, compatible: backward, commands: [x], environment: nowhere }', 'UnknownEnvironment'],
])('%s is refused as %s', (migrate, code) => {
  expect(problemsOf(staged(migrate)).map((problem) => problem.code)).toEqual([code]);
});

test('a migration of no environment', () => {
  expect(found('MissingEnvironment', withActions('{ migrate: a, compatible: backward, commands: [x] }'))).toEqual([
    'migrate: a · migrate "a" does not say whose database',
  ]);
});

test('a pull request migrates nothing', () => {
  const text = withPipeline(
    'source: { github: acme/shop, connection: "arn:aws:codeconnections:eu-west-1:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11" }',
    'triggers: [{ pull-request: {} }]',
    'stages: [{ name: One, environment: staging, actions: [{ test: unit, commands: [x] }, { migrate: a, compatible: backward, commands: [x] }] }]',
  );
  const { pipelines } = deliveryOf(text);
  expect(pipelines.map((one) => actionsOf(one).map(({ name }) => name))).toEqual([
    ['unit', 'a'],
    ['check-origin', 'unit'],
  ]);
});
