import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { BuildVpc } from '../../model/action';

/**
 * Lets the builds of a project run in a network that exists, by its ids alone: nothing is looked up. The rights are a policy
 * of their own, for CodeBuild tries them when the project is made, and then the role's own policy, which speaks of the
 * project, is not there yet.
 */
export function joinNetwork(scope: Construct, project: codebuild.CfnProject, role: iam.Role, vpc: BuildVpc): void {
  project.vpcConfig = { vpcId: vpc.id, subnets: [...vpc.subnets], securityGroupIds: [...vpc.securityGroups] };
  const policy = new iam.Policy(scope, 'Network', { statements: toNetworkStatements(scope, vpc), roles: [role] });
  project.node.addDependency(policy);
}

/**
 * What a role needs so that CodeBuild gives its builds a network interface: in these subnets and security groups only.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/auth-and-access-control-iam-identity-based-access-control.html#customer-managed-policies-example-create-vpc-network-interface
 */
function toNetworkStatements(scope: Construct, { subnets, securityGroups }: BuildVpc): iam.PolicyStatement[] {
  const arnOf = (resource: string) => (id: string) =>
    core.Stack.of(scope).formatArn({ service: 'ec2', resource, resourceName: id });
  const subnetArns = subnets.map(arnOf('subnet'));
  // CodeBuild names its interfaces when it makes them.
  const interfaces = arnOf('network-interface')('*');
  return [
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterface'],
      resources: [...subnetArns, ...securityGroups.map(arnOf('security-group')), interfaces],
    }),
    new iam.PolicyStatement({
      actions: ['ec2:DeleteNetworkInterface'],
      resources: [interfaces],
      conditions: { ArnEquals: { 'ec2:Subnet': subnetArns } },
    }),
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterfacePermission'],
      resources: [interfaces],
      conditions: {
        StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' },
        ArnEquals: { 'ec2:Subnet': subnetArns },
      },
    }),
    new iam.PolicyStatement({ actions: looks, resources: ['*'] }),
  ];
}

/** EC2 knows no resources for these. */
const looks = ['DhcpOptions', 'NetworkInterfaces', 'SecurityGroups', 'Subnets', 'Vpcs'].map(
  (what) => `ec2:Describe${what}`,
);
