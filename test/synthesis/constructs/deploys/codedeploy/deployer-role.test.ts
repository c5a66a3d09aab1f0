import { Template } from 'aws-cdk-lib/assertions';
import { addDeployerRole } from '../../../../../lib/synthesis/constructs/deploys/codedeploy/deployer-role';
import { aStack, statementsOf } from '../../../../helpers/stack';

test('for hosts that are found by their tags CodeDeploy only looks', () => {
  const stack = aStack();
  addDeployerRole(stack, 'web', {});
  const statements = statementsOf(Template.fromStack(stack), 'AWS::IAM::Policy');
  expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([
    [['ec2:DescribeInstanceStatus', 'ec2:DescribeInstances', 'tag:GetResources'], ['*']],
  ]);
});
