import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingService, ManagedService } from '../../../model/targets/ecs';
import type { ActionContext } from '../../action-context';
import { toCodeDeployAction } from './code-deploy-action';
import { type DeployedService, toDeployedService } from './deployed-service';
import { ReleaseFunction } from './release-function';
import { toServiceAction } from './service-action';

/**
 * An image released to a service of Amazon ECS: what the deploying action takes is prepared, the service is deployed, and only
 * when that went well it is written down what was.
 */
export function toEcsDeployActions(
  scope: Construct,
  action: DeployAction,
  target: ExistingService | ManagedService,
  context: ActionContext,
): readonly codepipeline.IAction[] {
  const service = toDeployedService(scope, action, target, context.outputs);
  const { name: actionName, runOrder } = action;
  const prepared = new codepipeline.Artifact(toArtifactName(action));
  const { timeoutMinutes } = target;
  const { codeDeploy } = service;
  return [
    toPrepareAction(scope, action, service, prepared, context),
    codeDeploy === undefined
      ? toServiceAction(scope, { actionName, runOrder: runOrder + 1, input: prepared, service, timeoutMinutes })
      : toCodeDeployAction(scope, { actionName, runOrder: runOrder + 1, input: prepared, service, codeDeploy }),
    toRecordAction(scope, action, service, context),
  ];
}

/** Unique in its pipeline, as a deploy is in its environment; a dot is not for artifacts. */
function toArtifactName({ name, environment }: DeployAction): string {
  return `${name}-${environment}-release`.replace(/[^A-Za-z0-9_-]/g, '-').slice(-100);
}

function toPrepareAction(
  scope: Construct,
  { name, runOrder, input }: DeployAction,
  { container, codeDeploy, cluster, service, serviceArn }: DeployedService,
  output: codepipeline.Artifact,
  context: ActionContext,
): codepipeline.IAction {
  const release = ReleaseFunction.of(scope, context);
  if (codeDeploy !== undefined) {
    release.allow([serviceArn], 'ecs:DescribeServices');
    // No resource is known for it: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
    release.allow(['*'], 'ecs:DescribeTaskDefinition');
  }
  return release.toAction({
    actionName: `${name}-prepare`,
    runOrder,
    output,
    order: {
      do: 'prepare',
      image: toImage(scope, input, context),
      container,
      ...(codeDeploy !== undefined && { service: { cluster, service } }),
    },
  });
}

function toRecordAction(
  scope: Construct,
  { name, runOrder, input }: DeployAction,
  { serviceArn, parameter }: DeployedService,
  context: ActionContext,
): codepipeline.IAction {
  const release = ReleaseFunction.of(scope, context);
  const stack = core.Stack.of(scope);
  release.allow([serviceArn], 'ecs:TagResource');
  if (parameter !== undefined) {
    const resourceName = parameter.replace(/^\//, '');
    release.allow([stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName })], 'ssm:PutParameter');
  }
  return release.toAction({
    actionName: `${name}-record`,
    runOrder: runOrder + 2,
    order: {
      do: 'record',
      image: toImage(scope, input, context),
      version: context.image(input).version,
      service: serviceArn,
      ...(parameter !== undefined && { parameter }),
    },
  });
}

/** By its digest: what was tested is what runs. */
function toImage(scope: Construct, input: string, context: ActionContext): string {
  const { uri, repository, digest } = context.image(input);
  const { account, region, urlSuffix } = core.Stack.of(scope);
  return uri ?? `${account}.dkr.ecr.${region}.${urlSuffix}/${repository}@${digest}`;
}
