import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as core from 'aws-cdk-lib/core';
import type { FunctionVpc } from '../../../model/targets/lambda';

/** Puts a function into a network that exists, by its ids alone: nothing is looked up. */
export function joinNetwork(made: lambda.Function, { subnets, securityGroups }: FunctionVpc): void {
  const { defaultChild } = made.node;
  const resource = defaultChild as lambda.CfnFunction;
  resource.vpcConfig = { subnetIds: [...subnets], securityGroupIds: [...securityGroups] };
}

/**
 * What a role needs so that Lambda gives its function a network interface.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html
 */
export function toNetworkStatements(
  stack: core.Stack,
  { subnets, securityGroups }: FunctionVpc,
): readonly iam.PolicyStatement[] {
  const arnOf = (resource: string) => (id: string) => stack.formatArn({ service: 'ec2', resource, resourceName: id });
  // Lambda names its interfaces when it makes them.
  const interfaces = arnOf('network-interface')('*');
  return [
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterface'],
      resources: [...subnets.map(arnOf('subnet')), ...securityGroups.map(arnOf('security-group')), interfaces],
    }),
    new iam.PolicyStatement({
      actions: ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'],
      resources: [interfaces],
    }),
    // EC2 knows no resources for these.
    new iam.PolicyStatement({ actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], resources: ['*'] }),
  ];
}
