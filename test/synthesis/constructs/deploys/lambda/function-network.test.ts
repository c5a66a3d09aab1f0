import { toNetworkStatements } from '../../../../../lib/synthesis/constructs/deploys/lambda/function-network';
import { aStack, resolved } from '../../../../helpers/stack';

// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html
test('a role may have interfaces made in these subnets and groups alone', () => {
  const stack = aStack();
  const vpc = { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'] };
  const ec2 = 'arn:aws:ec2:ap-northeast-2:111122223333';
  const statements = resolved(stack, toNetworkStatements(stack, vpc));
  const of = (action: string) => statements.find(({ actions }) => actions.includes(action))?.resources;
  expect(of('ec2:CreateNetworkInterface')).toEqual([
    `${ec2}:subnet/subnet-1`,
    `${ec2}:subnet/subnet-2`,
    `${ec2}:security-group/sg-1`,
    `${ec2}:network-interface/*`,
  ]);
  expect(of('ec2:DeleteNetworkInterface')).toEqual([`${ec2}:network-interface/*`]);
  const everywhere = statements.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions);
  expect(everywhere.filter((one) => !one.startsWith('ec2:Describe'))).toEqual([]);
});
