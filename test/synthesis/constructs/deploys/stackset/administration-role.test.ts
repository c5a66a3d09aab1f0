import { Template } from 'aws-cdk-lib/assertions';
import { tryAdministrationRole } from '../../../../../lib/synthesis/constructs/deploys/stackset/administration-role';
import type { StackSet } from '../../../../../lib/synthesis/model/targets/stackset';
import { aStack, statementsOf } from '../../../../helpers/stack';

const target: StackSet = {
  ...{ kind: 'stack-set', name: 'rails', stackSet: 'guardrails', template: 't.yaml', regions: ['eu-central-1'] },
  ...{ targets: ['111122223333', '444455556666'], parameters: {}, capabilities: [] },
  permissions: { kind: 'self-managed', executionRole: 'deploy' },
};

test('one of its own may take the role of each account, and no other', () => {
  const stack = aStack();
  tryAdministrationRole(stack, target);
  const template = Template.fromStack(stack);
  expect(statementsOf(template, 'AWS::IAM::Policy')).toMatchObject([
    {
      actions: ['sts:AssumeRole'],
      resources: [
        'arn:<AWS::Partition>:iam::111122223333:role/deploy',
        'arn:<AWS::Partition>:iam::444455556666:role/deploy',
      ].map((one) => one.replace('<AWS::Partition>', 'aws')),
    },
  ]);
  expect(statementsOf(template, 'AWS::IAM::Role')).toMatchObject([
    { principal: { Service: 'cloudformation.amazonaws.com' } },
  ]);
});

test('one that exists is left as it is, and AWS Organizations needs none', () => {
  const stack = aStack();
  const arn = 'arn:aws:iam::111122223333:role/administration';
  const existing = { ...target.permissions, administrationRole: arn } as StackSet['permissions'];
  expect(tryAdministrationRole(stack, { ...target, permissions: existing })?.roleArn).toBe(arn);
  const permissions = { kind: 'service-managed', autoDeployment: false } as const;
  expect(tryAdministrationRole(stack, { ...target, permissions })).toBeUndefined();
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 0);
});
