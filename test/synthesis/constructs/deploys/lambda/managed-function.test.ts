import { Match, Template } from 'aws-cdk-lib/assertions';
import { FunctionTarget } from '../../../../../lib/synthesis/constructs/deploys/lambda/managed-function';
import type { Environment } from '../../../../../lib/synthesis/model/environment';
import type { ManagedFunction } from '../../../../../lib/synthesis/model/targets/lambda';
import { aStack, statementsOf, theOnly } from '../../../../helpers/stack';

const target: ManagedFunction = {
  kind: 'managed-function',
  name: 'api',
  runtime: 'nodejs24.x',
  handler: 'index.handler',
  architecture: 'arm64',
  memory: 256,
  timeoutSeconds: 10,
  url: true,
  strategy: { kind: 'canary', percent: 10, minutes: 5 },
  alarms: { errors: 3, throttles: 1 },
};
const environment: Environment = {
  name: 'production',
  targets: [target],
  variables: [
    { name: 'LOG_LEVEL', value: 'info', stored: { kind: 'parameter', name: '/conveyor/orders/production/LOG_LEVEL' } },
    { name: 'DATABASE', stored: { kind: 'secret', secret: 'orders/database', key: 'url' } },
  ],
  approvers: [],
};

function templateOf(but: Partial<ManagedFunction> = {}, variables = environment.variables): Template {
  const stack = aStack();
  new FunctionTarget(stack, 'api', { ...target, ...but }, { ...environment, variables });
  return Template.fromStack(stack);
}

const template = templateOf();

test('a first deploy serves a placeholder: the alias points to the version that has it', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Code: { ZipFile: Match.stringLikeRegexp('statusCode.*503') },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
  });
  const [version = ''] = Object.keys(template.findResources('AWS::Lambda::Version'));
  expect(theOnly(template, 'AWS::Lambda::Alias')).toMatchObject({
    Name: 'live',
    FunctionVersion: { 'Fn::GetAtt': [version, 'Version'] },
  });
});

// CloudFormation updates the resources whose templates differ, and of a function's code only what differs.
test('whatever changes in the definition, nothing in the template turns back what was released', () => {
  const later = templateOf(
    { memory: 1024, timeoutSeconds: 60, url: false, alarms: { errors: 9, throttles: 9 }, runtime: 'nodejs22.x' },
    [],
  );
  for (const type of ['AWS::Lambda::Version', 'AWS::Lambda::Alias']) {
    expect(later.findResources(type)).toEqual(template.findResources(type));
  }
  const codeOf = (one: Template) => theOnly(one, 'AWS::Lambda::Function')['Code'];
  expect(codeOf(later)).toEqual(codeOf(template));
});

test('the function is told where its variables are kept, and may read those and write its log, and no more', () => {
  expect(theOnly(template, 'AWS::Lambda::Function')['Environment']).toEqual({
    Variables: {
      LOG_LEVEL_PARAMETER: '/conveyor/orders/production/LOG_LEVEL',
      DATABASE_SECRET: 'orders/database',
      DATABASE_SECRET_KEY: 'url',
    },
  });
  const rights = statementsOf(template, 'AWS::IAM::Policy').map(({ actions, resources }) => ({ actions, resources }));
  const parameter = 'arn:aws:ssm:ap-northeast-2:111122223333:parameter/conveyor/orders/production/LOG_LEVEL';
  expect(rights).toEqual([
    {
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [expect.stringMatching(/^<apiLogs\w+\.Arn>$/)],
    },
    { actions: ['ssm:GetParameter', 'ssm:GetParameters'], resources: [parameter] },
    {
      actions: ['secretsmanager:GetSecretValue'],
      resources: ['arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:orders/database-??????'],
    },
  ]);
});

test('its log is under a key, which the functions of a stack share', () => {
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 30 });
  const stack = aStack();
  for (const name of ['api', 'reports']) new FunctionTarget(stack, name, { ...target, name }, environment);
  Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 1);
});

test('alarms on the alias’s errors and throttles, each minute', () => {
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
  expect(alarms.map(({ MetricName, Threshold, Period }) => [MetricName, Threshold, Period])).toEqual([
    ['Errors', 3, 60],
    ['Throttles', 1, 60],
  ]);
  expect(JSON.stringify(alarms[0].Dimensions)).toContain(':live');
});

test('a URL lets signed requests in, to the alias; without one there is none', () => {
  template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM', Qualifier: 'live' });
  expect(statementsOf(template, 'AWS::Lambda::Permission')).toEqual([]);
  templateOf({ url: false }).resourceCountIs('AWS::Lambda::Url', 0);
});

test('in a network of the person’s own, with the rights that Lambda asks for there', () => {
  const inside = templateOf({ vpc: { subnets: ['subnet-1'], securityGroups: ['sg-1'] } });
  inside.hasResourceProperties('AWS::Lambda::Function', {
    VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
  });
  const rights = statementsOf(inside, 'AWS::IAM::Policy').filter(({ actions }) => actions[0]?.startsWith('ec2:'));
  const ec2 = 'arn:aws:ec2:ap-northeast-2:111122223333';
  expect(rights.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
    {
      actions: ['ec2:CreateNetworkInterface'],
      resources: [`${ec2}:network-interface/*`, `${ec2}:security-group/sg-1`, `${ec2}:subnet/subnet-1`],
    },
    {
      actions: ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'],
      resources: [`${ec2}:network-interface/*`],
    },
    { actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], resources: ['*'] },
  ]);
});
