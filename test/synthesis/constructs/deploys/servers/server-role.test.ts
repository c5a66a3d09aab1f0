import { Template } from 'aws-cdk-lib/assertions';
import { addServerRole } from '../../../../../lib/synthesis/constructs/deploys/servers/server-role';
import { aStack, statementsOf } from '../../../../helpers/stack';

test('Systems Manager may look after servers, which read no parameter', () => {
  const stack = aStack();
  addServerRole(stack, 'web');
  const actions = statementsOf(Template.fromStack(stack), 'AWS::IAM::Policy').flatMap((one) => one.actions);
  expect(actions).toContain('ssmmessages:OpenDataChannel');
  expect(actions.filter((one) => /GetParameter/.test(one))).toEqual([]);
});
