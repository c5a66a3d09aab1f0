import { toStackSetDeployActions } from '../../../../../lib/synthesis/constructs/deploys/stackset/stackset-deploy';
import type { StackSet } from '../../../../../lib/synthesis/model/targets/stackset';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const administrationRole = 'arn:aws:iam::111122223333:role/administration';
const target: StackSet = {
  ...{ kind: 'stack-set', name: 'rails', stackSet: 'guardrails', template: 'cfn/t.yaml' },
  ...{ targets: ['111122223333', '444455556666'], regions: ['eu-central-1', 'us-east-1'] },
  ...{ parameters: { Stage: ['#{Source.CommitId}'], Team: ['shop'] }, capabilities: ['CAPABILITY_IAM'] },
  ...{ permissions: { kind: 'self-managed', executionRole: 'deploy', administrationRole }, concurrency: 50 },
};
const synthesize = (but: Partial<StackSet> = {}) => {
  const own = { ...target, ...but };
  return templateWith((scope, context) =>
    toStackSetDeployActions(
      scope,
      { verb: 'deploy', name: 'rails', runOrder: 3, environment: 'staging', input: 'Source', target: own },
      own,
      context,
    ),
  );
};
const template = synthesize({ tolerance: 10 });

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-StackSets.html
test('the set is made or updated with one stack, and then brought to all', () => {
  const { 'Second.rails-first': first, 'Second.rails': everywhere } = actionsOf(template);
  expect(first).toMatchObject({
    ...{ RunOrder: 3, InputArtifacts: [{ Name: 'Source' }] },
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'CloudFormationStackSet', Version: '1' },
    Configuration: {
      ...{ StackSetName: 'guardrails', TemplatePath: 'Source::cfn/t.yaml', Capabilities: 'CAPABILITY_IAM' },
      ...{ DeploymentTargets: '111122223333', Regions: 'eu-central-1' },
      Parameters: 'ParameterKey=Stage,ParameterValue=#{Source.CommitId} ParameterKey=Team,ParameterValue=shop',
      ...{ PermissionModel: 'SELF_MANAGED', AdministrationRoleArn: administrationRole, ExecutionRoleName: 'deploy' },
    },
  });
  expect(everywhere).toMatchObject({
    RunOrder: 4,
    ActionTypeId: { Provider: 'CloudFormationStackInstances' },
    Configuration: {
      ...{ StackSetName: 'guardrails', DeploymentTargets: '111122223333,444455556666' },
      ...{ Regions: 'eu-central-1,us-east-1', MaxConcurrentPercentage: 50, FailureTolerancePercentage: 10 },
    },
  });
});

test('the actions touch that set, and hand CloudFormation that role, and no others', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy');
  const sets = statements.filter(({ actions }) => actions.some((one) => one.startsWith('cloudformation:')));
  const arn = 'arn:aws:cloudformation:ap-northeast-2:111122223333:stackset/guardrails:*';
  expect(sets.flatMap(({ resources }) => resources)).toEqual([arn, arn]);
  expect(
    statements.filter(({ actions }) => actions.includes('iam:PassRole')).flatMap(({ resources }) => resources),
  ).toEqual([administrationRole]);
});

test('units are deployed to by AWS Organizations; a set of one stack by one action', () => {
  const one = actionsOf(
    synthesize({
      ...{ targets: ['ou-ab12-34cdefgh'], regions: ['eu-central-1'] },
      ...{ parameters: {}, permissions: { kind: 'service-managed', autoDeployment: true } },
    }),
  );
  expect(Object.keys(one)).toEqual(['Source.Source', 'Second.rails']);
  const configuration = one['Second.rails']?.['Configuration'];
  expect(configuration).toMatchObject({
    ...{ PermissionModel: 'SERVICE_MANAGED', OrganizationsAutoDeployment: 'Enabled' },
    ...{ DeploymentTargets: 'ou-ab12-34cdefgh', Regions: 'eu-central-1' },
  });
  expect(configuration).not.toHaveProperty('Parameters');
});
