import type * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import type * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { servicePrincipal } from '../../service-principal';

/** What CodeDeploy has to do with. */
export interface Deployed {
  /** @default - hosts that are found by their tags */
  readonly servers?: { readonly group: autoscaling.AutoScalingGroup; readonly targetGroup: elb.ApplicationTargetGroup };
}

/**
 * The role as which CodeDeploy deploys to hosts: of AWS's own policy what a deployment in place needs, for these hosts.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCodeDeployRole.html
 */
export function addDeployerRole(scope: Construct, name: string, { servers }: Deployed): iam.Role {
  const role = new iam.Role(scope, 'Role', {
    description: `Deploys ${name}`,
    assumedBy: servicePrincipal(scope, 'codedeploy.amazonaws.com'),
  });
  const stack = core.Stack.of(scope);
  const allow = (actions: readonly string[], resource: string) =>
    role.addToPolicy(new iam.PolicyStatement({ actions: [...actions], resources: [resource] }));
  // None of these knows a resource: they look.
  allow(servers === undefined ? look : [...look, ...lookAtServers], '*');
  if (servers === undefined) return role;
  const { group, targetGroup } = servers;
  allow(onGroup, group.autoScalingGroupArn);
  allow(['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'], targetGroup.targetGroupArn);
  const arnFormat = core.ArnFormat.COLON_RESOURCE_NAME;
  const alarms = { service: 'cloudwatch', resource: 'alarm', resourceName: '*', arnFormat };
  allow(['cloudwatch:DescribeAlarms'], stack.formatArn(alarms));
  return role;
}

const look = ['ec2:DescribeInstanceStatus', 'ec2:DescribeInstances', 'tag:GetResources'];

const lookAtServers = [
  ...['AutoScalingGroups', 'LifecycleHooks'].map((what) => `autoscaling:Describe${what}`),
  ...['LoadBalancers', 'TargetGroupAttributes', 'TargetGroups', 'TargetHealth'].map(
    (what) => `elasticloadbalancing:Describe${what}`,
  ),
];

/** A server that comes later gets the revision before it serves, by a hook. */
const onGroup = [
  ...['CompleteLifecycleAction', 'DeleteLifecycleHook', 'PutLifecycleHook', 'RecordLifecycleActionHeartbeat'],
  ...['ResumeProcesses', 'SuspendProcesses'],
].map((what) => `autoscaling:${what}`);
