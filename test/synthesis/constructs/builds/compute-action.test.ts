import { toComputeAction } from '../../../../lib/synthesis/constructs/builds/compute-action';
import type { ComputeAction } from '../../../../lib/synthesis/model/action';
import { actionsOf, statementsOf, templateWith } from '../../../helpers/stack';

const aCompute = (but: Partial<ComputeAction>): ComputeAction => ({
  verb: 'compute',
  name: 'stamp',
  runOrder: 1,
  commands: ['export STAMP=$(date +%s)', 'make'],
  inputs: ['Source'],
  artifacts: [],
  exports: [],
  ...but,
});
const template = templateWith((_scope, context) => [
  toComputeAction(
    aCompute({
      exports: ['STAMP'],
      namespace: 'stamp',
      artifacts: [{ kind: 'files', name: 'site', directory: 'packages/site', files: ['*.html', 'assets/**'] }],
    }),
    context,
  ),
  toComputeAction(
    aCompute({
      name: 'all',
      runOrder: 2,
      inputs: ['Source', 'site'],
      artifacts: [{ kind: 'files', name: 'everything', directory: '.', files: ['**/*'] }],
    }),
    context,
  ),
]);

test('commands are CodePipeline’s own action, with the variables and the files that it hands on', () => {
  expect(actionsOf(template)['Second.stamp']).toMatchObject({
    ActionTypeId: { Category: 'Compute', Owner: 'AWS', Provider: 'Commands', Version: '1' },
    Commands: ['export STAMP=$(date +%s)', 'make'],
    OutputVariables: ['STAMP'],
    Namespace: 'stamp',
    InputArtifacts: [{ Name: 'Source' }],
    OutputArtifacts: [{ Name: 'site', Files: ['packages/site/*.html', 'packages/site/assets/**'] }],
  });
});

test('without exports it has no variables; of the whole source the globs stay as they are', () => {
  const action = actionsOf(template)['Second.all'];
  expect(action).toMatchObject({
    InputArtifacts: [{ Name: 'Source' }, { Name: 'site' }],
    OutputArtifacts: [{ Name: 'everything', Files: ['**/*'] }],
    RunOrder: 2,
  });
  expect(action).not.toHaveProperty('OutputVariables');
  expect(action).not.toHaveProperty('Namespace');
});

test('it writes into the log group of its pipeline, and into no other', () => {
  const logs = statementsOf(template, 'AWS::IAM::Policy').filter(({ actions }) =>
    actions.some((action) => action.startsWith('logs:')),
  );
  expect(logs.length).toBeGreaterThan(0);
  for (const resource of logs.flatMap(({ resources }) => resources))
    expect(resource).toMatch(/:log-group:\/aws\/codepipeline\/<Pipeline\w+>(:\*)?$/);
  template.resourceCountIs('AWS::CodeBuild::Project', 0);
});
