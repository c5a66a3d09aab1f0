import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ClusterVpc, ClusterWay, ExistingCluster } from '../../../model/targets/eks';
import type { ActionContext } from '../../action-context';

/** An artifact put on a cluster of EKS by Helm or kubectl, which CodePipeline runs. */
export function toEksDeployAction(
  action: DeployAction,
  target: ExistingCluster,
  context: ActionContext,
): codepipeline.IAction {
  const variables = Object.entries(target.variables).map(([name, text]) => ({
    name,
    value: context.outputs.render(text),
  }));
  return new EksDeployAction(action, target, context.artifact(action.input), variables);
}

/**
 * CodePipeline's own action, which has no L2.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EKS.html
 */
class EksDeployAction extends codepipeline.Action {
  protected readonly providedActionProperties: codepipeline.ActionProperties;

  constructor(
    { name, runOrder }: DeployAction,
    private readonly target: ExistingCluster,
    input: codepipeline.Artifact,
    private readonly variables: readonly Variable[],
  ) {
    super();
    this.providedActionProperties = {
      actionName: name,
      runOrder,
      category: codepipeline.ActionCategory.DEPLOY,
      provider: 'EKS',
      artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
      inputs: [input],
    };
  }

  protected bound(
    scope: Construct,
    stage: codepipeline.IStage,
    { role, bucket }: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    const { cluster, namespace, vpc } = this.target;
    for (const statement of toStatements(core.Stack.of(scope), stage.pipeline.pipelineName, this.target)) {
      role.addToPrincipalPolicy(statement);
    }
    bucket.grantRead(role);
    if (this.variables.length > 0) declareVariables(stage, this.variables);
    return {
      configuration: {
        ClusterName: cluster,
        ...toWay(this.target.way),
        ...(namespace !== undefined && { Namespace: namespace }),
        ...(vpc && { Subnets: vpc.subnets.join(','), SecurityGroupIds: vpc.securityGroups.join(',') }),
      },
    };
  }
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

/**
 * Variables stand beside the configuration of an action, where the L2 of a pipeline knows nothing of them. An action is bound
 * just before it is added to its stage, and all actions of a stage before that is added to its pipeline.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codepipeline-pipeline-actiondeclaration.html
 */
function declareVariables({ pipeline, actions }: codepipeline.IStage, variables: readonly Variable[]): void {
  const resource = pipeline.node.defaultChild;
  if (!(pipeline instanceof codepipeline.Pipeline) || !(resource instanceof codepipeline.CfnPipeline)) return;
  resource.addPropertyOverride(
    `Stages.${pipeline.stageCount}.Actions.${actions.length}.EnvironmentVariables`,
    variables.map(({ name, value }) => ({ Name: name, Type: 'PLAINTEXT', Value: value })),
  );
}

function toWay(way: ClusterWay): Readonly<Record<string, string>> {
  if (way.kind === 'kubectl') return { ManifestFiles: way.manifests.join(',') };
  const { release, chart, values } = way;
  return {
    HelmReleaseName: release,
    HelmChartLocation: chart,
    ...(values.length > 0 && { HelmValuesFiles: values.join(',') }),
  };
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EKS.html#action-reference-EKS-service-role */
function toStatements(
  stack: core.Stack,
  pipelineName: string,
  { cluster, vpc }: ExistingCluster,
): readonly iam.PolicyStatement[] {
  const group = `/aws/codepipeline/${pipelineName}`;
  const arnFormat = core.ArnFormat.COLON_RESOURCE_NAME;
  const logs = stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: group, arnFormat });
  return [
    new iam.PolicyStatement({
      actions: ['eks:DescribeCluster'],
      resources: [stack.formatArn({ service: 'eks', resource: 'cluster', resourceName: cluster })],
    }),
    new iam.PolicyStatement({
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs, `${logs}:*`],
    }),
    ...(vpc === undefined ? [] : toNetworkStatements(stack, vpc)),
  ];
}

/**
 * A private cluster is reached by interfaces in its subnets. EC2's descriptions know no resources.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/auth-and-access-control-iam-identity-based-access-control.html#customer-managed-policies-example-create-vpc-network-interface
 */
function toNetworkStatements(
  stack: core.Stack,
  { subnets, securityGroups }: ClusterVpc,
): readonly iam.PolicyStatement[] {
  const toArn = (resource: string, resourceName: string) => stack.formatArn({ service: 'ec2', resource, resourceName });
  return [
    new iam.PolicyStatement({
      actions: [
        ...['ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeRouteTables'],
        ...['ec2:DescribeSubnets', 'ec2:DescribeSecurityGroups', 'ec2:DescribeVpcs'],
      ],
      resources: ['*'],
    }),
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'],
      resources: [
        toArn('network-interface', '*'),
        ...securityGroups.map((group) => toArn('security-group', group)),
        ...subnets.map((subnet) => toArn('subnet', subnet)),
      ],
    }),
    new iam.PolicyStatement({
      actions: ['ec2:CreateNetworkInterfacePermission'],
      resources: [toArn('network-interface', '*')],
      conditions: {
        StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' },
        ArnEquals: { 'ec2:Subnet': subnets.map((subnet) => toArn('subnet', subnet)) },
      },
    }),
  ];
}
