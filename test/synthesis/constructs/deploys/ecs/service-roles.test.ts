import { Template } from 'aws-cdk-lib/assertions';
import {
  addExecutionRole,
  addTrafficRole,
  toTaskRole,
  toTrafficStatements,
} from '../../../../../lib/synthesis/constructs/deploys/ecs/service-roles';
import { aStack, resolved, statementsOf } from '../../../../helpers/stack';

const stack = aStack();
addExecutionRole(stack, 'api', ['shop/api']);
toTaskRole(stack, 'api', undefined);
addTrafficRole(stack, 'api', { targetGroups: ['arn:blue', 'arn:green'], listeners: [], rules: ['arn:rule'] });
const template = Template.fromStack(stack);

test('tasks are started with the images of their repositories, and no others', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /^ExecutionRole/);
  expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([
    [
      ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      ['arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/api'],
    ],
    [['ecr:GetAuthorizationToken'], ['*']],
  ]);
});

test('containers have no right of their own, and no service of another account acts as any role', () => {
  template.resourceCountIs('AWS::IAM::Policy', 2);
  const trusts = statementsOf(template, 'AWS::IAM::Role');
  expect(trusts.map(({ principal }) => principal)).toEqual([
    { Service: 'ecs-tasks.amazonaws.com' },
    { Service: 'ecs-tasks.amazonaws.com' },
    { Service: 'ecs.amazonaws.com' },
  ]);
  for (const { conditions } of trusts) {
    expect(conditions).toEqual({ StringEquals: { 'aws:SourceAccount': '111122223333' } });
  }
});

test('a role that exists stays as it is', () => {
  const other = aStack();
  expect(other.resolve(toTaskRole(other, 'api', 'shop-api').roleArn)).toBe('arn:aws:iam::111122223333:role/shop-api');
  Template.fromStack(other).resourceCountIs('AWS::IAM::Role', 0);
});

test('requests are moved by this rule, and tasks put into these groups', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /^TrafficRole/);
  expect(statements.slice(1).map(({ actions, resources }) => [actions, resources])).toEqual([
    [['elasticloadbalancing:ModifyRule'], ['arn:rule']],
    [
      ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
      ['arn:blue', 'arn:green'],
    ],
  ]);
});

test('without a listener that changes there is no right to change one', () => {
  const actions = (listeners: readonly string[]) =>
    resolved(stack, toTrafficStatements({ targetGroups: [], listeners, rules: [] })).flatMap((one) => one.actions);
  const looks = ['Listeners', 'Rules', 'TargetGroups', 'TargetHealth'].map(
    (one) => `elasticloadbalancing:Describe${one}`,
  );
  expect(actions([])).toEqual(looks);
  expect(actions(['arn:listener'])).toEqual([...looks, 'elasticloadbalancing:ModifyListener']);
});
