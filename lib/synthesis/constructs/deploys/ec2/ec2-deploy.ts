import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { TaggedInstances } from '../../../model/targets/ec2';
import type { ActionContext } from '../../action-context';
import { ExactAction } from '../../exact-action';
import { letRead, toRoleArn } from '../servers/let-read';

/** Files deployed to the instances that have a tag, by CodePipeline itself. */
export function toEc2DeployAction(
  scope: Construct,
  { name, runOrder, input }: DeployAction,
  target: TaggedInstances,
  context: ActionContext,
): codepipeline.IAction {
  if (target.role !== undefined) letRead(context, input, toRoleArn(scope, target.role));
  return new Ec2Action({
    actionName: name,
    runOrder,
    category: codepipeline.ActionCategory.DEPLOY,
    provider: 'EC2',
    artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
    inputs: [context.artifact(input)],
    configuration: toConfiguration(target),
    statements: toStatements(core.Stack.of(scope), target),
  });
}

/** An action that writes into the log group of its pipeline. */
class Ec2Action extends ExactAction {
  protected override bound(
    scope: Construct,
    stage: codepipeline.IStage,
    options: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    options.role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [
          core.Stack.of(scope).formatArn({
            service: 'logs',
            resource: 'log-group',
            resourceName: `/aws/codepipeline/${stage.pipeline.pipelineName}:*`,
            arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      }),
    );
    return super.bound(scope, stage, options);
  }
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EC2Deploy.html#action-reference-EC2Deploy-parameters */
function toConfiguration(target: TaggedInstances): Readonly<Record<string, string>> {
  const { nodes, what, batch, errors, targetGroups } = target;
  const [key, value] = toTag(target);
  return {
    InstanceTagKey: key,
    InstanceTagValue: value,
    InstanceType: nodes,
    ...(what.kind === 'spec'
      ? { DeploySpec: what.file }
      : {
          TargetDirectory: what.directory,
          ...(what.before !== undefined && { PreScript: what.before }),
          PostScript: what.after,
        }),
    ...(batch !== undefined && { MaxBatch: batch }),
    ...(errors !== undefined && { MaxError: errors }),
    ...(targetGroups.length > 0 && { TargetGroupNameList: targetGroups.join(',') }),
  };
}

/** @throws when there is none: the model has checked that there is one */
function toTag({ name, tags }: TaggedInstances): readonly [string, string] {
  const [tag] = Object.entries(tags);
  if (tag === undefined) throw new Error(`${name} names no tag`);
  return tag;
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EC2Deploy.html#action-reference-EC2Deploy-permissions-action */
function toStatements(stack: core.Stack, target: TaggedInstances): iam.PolicyStatement[] {
  const { targetGroups, nodes } = target;
  const [key, value] = toTag(target);
  const balanced = targetGroups.length > 0;
  const allow = (actions: readonly string[], resources: readonly string[], conditions?: Record<string, unknown>) =>
    new iam.PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) });
  const hosts =
    nodes === 'EC2'
      ? { service: 'ec2', resource: 'instance', resourceName: '*' }
      : { service: 'ssm', resource: 'managed-instance', resourceName: '*' };
  return [
    allow([...look, ...(balanced ? lookAtGroups : [])], ['*']),
    allow(['ssm:SendCommand'], [stack.formatArn(hosts)], { StringEquals: { [`aws:ResourceTag/${key}`]: value } }),
    allow(
      ['ssm:SendCommand'],
      [stack.formatArn({ service: 'ssm', account: '', resource: 'document', resourceName: 'AWS-RunShellScript' })],
    ),
    ...(balanced
      ? [
          allow(
            ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
            targetGroups.map((group) => toGroupArn(stack, group)),
          ),
        ]
      : []),
  ];
}

/** Which instances there are, and what becomes of a command, no resource is known for. */
const look = [
  'ec2:DescribeInstances',
  ...['CancelCommand', 'DescribeInstanceInformation', 'ListCommandInvocations'].map((what) => `ssm:${what}`),
];

const lookAtGroups = ['TargetGroupAttributes', 'TargetGroups', 'TargetHealth'].map(
  (what) => `elasticloadbalancing:Describe${what}`,
);

function toGroupArn(stack: core.Stack, group: string): string {
  return stack.formatArn({ service: 'elasticloadbalancing', resource: 'targetgroup', resourceName: `${group}/*` });
}
