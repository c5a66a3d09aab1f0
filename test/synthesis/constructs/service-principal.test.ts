import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { servicePrincipal } from '../../../lib/synthesis/constructs/service-principal';
import { aStack, statementsOf } from '../../helpers/stack';

test('a service takes the role for the stack’s own account only', () => {
  const stack = aStack();
  new iam.Role(stack, 'Role', { assumedBy: servicePrincipal(stack, 'codebuild.amazonaws.com') });
  expect(statementsOf(Template.fromStack(stack), 'AWS::IAM::Role')).toEqual([
    expect.objectContaining({
      effect: 'Allow',
      actions: ['sts:AssumeRole'],
      principal: { Service: 'codebuild.amazonaws.com' },
      conditions: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    }),
  ]);
});
