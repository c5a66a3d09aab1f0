import { toLambdaDeployActions } from '../../../../../lib/synthesis/constructs/deploys/lambda/lambda-deploy';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import type { ExistingFunction } from '../../../../../lib/synthesis/model/targets/lambda';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('production', 'api', { function: 'orders', alias: 'live' });
const target: ExistingFunction = {
  kind: 'function',
  name: 'api',
  functionName: 'orders',
  alias: 'live',
  strategy: { kind: 'canary', percent: 10, minutes: 5 },
  alarms: ['orders-errors', 'orders-slow'],
};

function synthesize(but: Partial<ExistingFunction> = {}, version?: string) {
  const whole = { ...target, ...but };
  const action = { verb: 'deploy', name: 'api', runOrder: 2, environment: 'production', input: 'Source' } as const;
  return templateWith((scope, context) => toLambdaDeployActions(scope, { ...action, target: whole }, whole, context), {
    outputs,
    ...(version !== undefined && { version }),
  });
}

const template = synthesize({}, '#{version.VERSION}');
const lambda = 'arn:aws:lambda:ap-northeast-2:111122223333:function:orders';

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html#action-reference-LambdaDeploy-example
test('CodePipeline’s own action moves the alias', () => {
  expect(actionsOf(template)['Second.api']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'Lambda', Version: '1' },
    Configuration: {
      FunctionName: 'orders',
      FunctionAlias: 'live',
      DeployStrategy: 'Canary10Percent5Minutes',
      Alarms: 'orders-errors,orders-slow',
    },
    InputArtifacts: [{ Name: 'Source' }],
    RunOrder: 2,
  });
});

test('and then what was released is written down', () => {
  expect(actionsOf(template)['Second.api-record']).toMatchObject({ RunOrder: 3 });
  expect(JSON.stringify(actionsOf(template)['Second.api-record'])).toContain('conveyor:version=#{version.VERSION}');
});

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html#action-reference-LambdaDeploy-permissions-action
test('the action may do what its reference lists, to this function and these alarms', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy');
  const of = (action: string) => statements.find(({ actions }) => actions.includes(action));
  expect(of('lambda:UpdateAlias')).toMatchObject({
    actions: [
      'lambda:GetAlias',
      'lambda:GetFunctionConfiguration',
      'lambda:GetProvisionedConcurrencyConfig',
      'lambda:PublishVersion',
      'lambda:UpdateAlias',
      'lambda:UpdateFunctionCode',
    ],
    resources: [lambda, `${lambda}:*`],
  });
  const alarm = 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:';
  expect(of('cloudwatch:DescribeAlarms')?.resources).toEqual([`${alarm}orders-errors`, `${alarm}orders-slow`]);
});

test('without alarms and without a version there is nothing of them', () => {
  const plain = synthesize({ alarms: [], strategy: { kind: 'all-at-once' } });
  expect(actionsOf(plain)['Second.api']?.['Configuration']).toEqual({
    FunctionName: 'orders',
    FunctionAlias: 'live',
    DeployStrategy: 'AllAtOnce',
  });
  const text = JSON.stringify(plain.toJSON());
  expect(text).not.toContain('DescribeAlarms');
  expect(text).not.toContain('conveyor:version');
});
