import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** What a deploy of an AMI works with. */
export interface RefreshedServers {
  /** The name of the auto scaling group. */
  readonly group: string;
  /** The id of its launch template. */
  readonly template: string;
  /** The ARN of its instances' role. @default - its launch template names none */
  readonly role?: string;
  /** The names of the alarms that turn it back. */
  readonly alarms: readonly string[];
  /** The name of the parameter that keeps what was released. @default - nothing does */
  readonly parameter?: string;
}

/**
 * What the build of an action may do that deploys an AMI: to add a version to one launch template, to refresh one group with
 * it, and to look on. Whoever gives a group a launch template needs the right to launch what that says.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-launch-template-permissions.html
 */
export function toRefreshStatements(scope: Construct, servers: RefreshedServers): iam.PolicyStatement[] {
  const stack = core.Stack.of(scope);
  const allow = (actions: readonly string[], resources: readonly string[], conditions?: Record<string, unknown>) =>
    new iam.PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) });
  const ofEc2 = (resource: string, resourceName = '*') => stack.formatArn({ service: 'ec2', resource, resourceName });
  const template = ofEc2('launch-template', servers.template);
  return [
    allow(['autoscaling:DescribeAutoScalingGroups', 'autoscaling:DescribeInstanceRefreshes'], ['*']),
    allow(onGroup, [toGroupArn(stack, servers.group)]),
    allow(['ec2:CreateLaunchTemplateVersion'], [template]),
    allow(
      ['ec2:RunInstances'],
      [
        ...['instance', 'volume', 'network-interface', 'security-group', 'subnet'].map((one) => ofEc2(one)),
        stack.formatArn({ service: 'ec2', account: '', resource: 'image', resourceName: '*' }),
        template,
      ],
      { ArnLike: { 'ec2:LaunchTemplate': template } },
    ),
    // What a launch template tags, whoever uses it must be let tag.
    allow(
      ['ec2:CreateTags'],
      ['instance', 'volume', 'network-interface'].map((one) => ofEc2(one)),
      {
        StringEquals: { 'ec2:CreateAction': 'RunInstances' },
      },
    ),
    ...(servers.role === undefined ? [] : [passRole(servers.role)]),
    ...(servers.alarms.length === 0 ? [] : [allow(['cloudwatch:DescribeAlarms'], servers.alarms.map(ofAlarm(stack)))]),
    ...(servers.parameter === undefined ? [] : [keep(stack, servers.parameter)]),
  ];
}

const onGroup = ['CreateOrUpdateTags', 'StartInstanceRefresh', 'UpdateAutoScalingGroup'].map(
  (what) => `autoscaling:${what}`,
);

function passRole(role: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: ['iam:PassRole'],
    resources: [role],
    conditions: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
  });
}

function keep(stack: core.Stack, parameter: string): iam.PolicyStatement {
  const resourceName = parameter.replace(/^\//, '');
  return new iam.PolicyStatement({
    actions: ['ssm:PutParameter'],
    resources: [stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName })],
  });
}

/** In the ARN of a group its id comes first, which nobody knows before it is there. */
function toGroupArn(stack: core.Stack, group: string): string {
  return stack.formatArn({
    service: 'autoscaling',
    resource: 'autoScalingGroup',
    resourceName: `*:autoScalingGroupName/${group}`,
    arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
  });
}

function ofAlarm(stack: core.Stack): (name: string) => string {
  const arnFormat = core.ArnFormat.COLON_RESOURCE_NAME;
  return (resourceName) => stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName, arnFormat });
}
