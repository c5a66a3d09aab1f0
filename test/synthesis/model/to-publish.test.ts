import { inputsOf, labelOf } from '../../../lib/synthesis/model/action';
import { actionsOf } from '../../../lib/synthesis/model/dependency';
import { deliveryOf, pipelineOf, problemsOf, withActions, withPipeline } from '../../helpers/definition';

const build = '{ build: packages, commands: [make], artifacts: { cli: { package: npm } } }';

test('the artifact has the name of the action, unless it says otherwise', () => {
  const actions = pipelineOf(
    withActions(
      build,
      '{ publish: cli, codeartifact: { domain: acme, repository: releases } }',
      '{ publish: again, artifact: cli, codeartifact: { domain: acme, repository: all, owner: "444455556666" } }',
    ),
  ).stages[0]?.actions;
  expect(actions?.slice(1)).toEqual([
    {
      verb: 'publish',
      name: 'cli',
      runOrder: 2,
      input: 'cli',
      codeArtifact: { domain: 'acme', repository: 'releases' },
    },
    {
      verb: 'publish',
      name: 'again',
      runOrder: 3,
      input: 'cli',
      codeArtifact: { domain: 'acme', repository: 'all', owner: '444455556666' },
    },
  ]);
  expect(actions?.slice(1).map((action) => `${labelOf(action)} takes ${inputsOf(action).join()}`)).toEqual([
    'publish "cli" takes cli',
    'publish "again" takes cli',
  ]);
});

test('what is published was made before', () => {
  const publish = '{ publish: cli, codeartifact: { domain: acme, repository: releases } }';
  expect(problemsOf(withActions(publish)).map(({ code }) => code)).toEqual(['UnknownArtifact']);
  expect(problemsOf(withActions(publish, build)).map(({ code }) => code)).toEqual(['TooEarly']);
});

test('a pull request publishes nothing', () => {
  const text = withPipeline(
    'source: { github: acme/shop, connection: "arn:aws:codeconnections:eu-west-1:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11" }',
    'triggers: [{ pull-request: {} }, { push: { branches: [main] } }]',
    `stages: [{ name: One, actions: [${build}, { publish: cli, codeartifact: { domain: acme, repository: releases } }] }]`,
  );
  const verbs = deliveryOf(text).pipelines.map((one) => actionsOf(one).map(({ verb }) => verb));
  expect(verbs).toEqual([
    ['build', 'publish'],
    ['check-origin', 'build'],
  ]);
});
