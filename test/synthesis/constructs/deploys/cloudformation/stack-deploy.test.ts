import { toStackDeployActions } from '../../../../../lib/synthesis/constructs/deploys/cloudformation/stack-deploy';
import type { TemplateStack } from '../../../../../lib/synthesis/model/targets/cloudformation';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const deploy = { verb: 'deploy', name: 'data', runOrder: 3, environment: 'staging', input: 'Source' } as const;
const roleArn = 'arn:aws:iam::111122223333:role/deploy-shop';
const target: TemplateStack = {
  ...{ kind: 'stack', name: 'data', stack: 'shop', template: 'cfn/data.yaml', parameters: { Stage: ['staging'] } },
  ...{
    capabilities: ['CAPABILITY_IAM'],
    tags: { team: 'shop' },
    role: { kind: 'existing', arn: roleArn },
    outputs: [],
  },
};
const synthesize = (but: Partial<TemplateStack> = {}) => {
  const own = { ...target, ...but };
  return templateWith((scope, context) => [
    ...toStackDeployActions(scope, { ...deploy, target: own, namespace: 'data', exports: ['Table'] }, own, context),
  ]);
};

test('at once: the version is written down for the tag, and the stack is made or updated', () => {
  const template = synthesize();
  const actions = actionsOf(template);
  expect(actions['Second.data-configure']).toMatchObject({
    RunOrder: 3,
    Configuration: { EnvironmentVariables: expect.stringContaining('#{Source.CommitId}') },
    OutputArtifacts: [{ Name: 'data-staging-configuration' }],
  });
  expect(actions['Second.data']).toMatchObject({
    ...{ RunOrder: 4, Namespace: 'data' },
    Configuration: {
      ...{ ActionMode: 'CREATE_UPDATE', StackName: 'shop', RoleArn: roleArn, Capabilities: 'CAPABILITY_IAM' },
      ...{ TemplatePath: 'Source::cfn/data.yaml', ParameterOverrides: '{"Stage":"staging"}' },
      TemplateConfiguration: 'data-staging-configuration::configuration.json',
    },
  });
  template.hasResourceProperties('AWS::CodeBuild::Project', {
    Environment: {
      EnvironmentVariables: [
        { Name: 'CONFIGURATION', Value: '{"Tags":{"team":"shop","conveyor:version":"@VERSION@"}}' },
      ],
    },
  });
});

test('the action may hand CloudFormation that role and no other, and touch that stack only', () => {
  const statements = statementsOf(synthesize(), 'AWS::IAM::Policy');
  expect(
    statements.filter(({ actions }) => actions.includes('iam:PassRole')).flatMap(({ resources }) => resources),
  ).toEqual([roleArn]);
  const stacks = statements.filter(({ actions }) => actions.some((one) => one.startsWith('cloudformation:')));
  expect(stacks.flatMap(({ resources }) => resources)).toEqual([
    'arn:aws:cloudformation:ap-northeast-2:111122223333:stack/shop/*',
  ]);
});

test('with changes: the change set is made, approved, and executed', () => {
  const template = synthesize({ changes: { approve: true, ask: ['platform@acme.example'], timeoutMinutes: 60 } });
  const actions = actionsOf(template);
  expect(actions['Second.data-changes']).toMatchObject({
    ...{ RunOrder: 4, Configuration: { ActionMode: 'CHANGE_SET_REPLACE', ChangeSetName: 'staging-data' } },
  });
  expect(actions['Second.data-approve']).toMatchObject({
    ...{ RunOrder: 5, TimeoutInMinutes: 60 },
    Configuration: {
      CustomData: 'Execute the change set of the stack shop?',
      ExternalEntityLink: expect.stringContaining(
        'cloudformation/home?region=ap-northeast-2#/stacks?filteringText=shop',
      ),
    },
  });
  expect(actions['Second.data']).toMatchObject({
    ...{
      RunOrder: 6,
      Namespace: 'data',
      Configuration: { ActionMode: 'CHANGE_SET_EXECUTE', ChangeSetName: 'staging-data' },
    },
  });
  expect(actionsOf(synthesize({ changes: { approve: false, ask: [] } }))['Second.data']).toMatchObject({ RunOrder: 5 });
});
