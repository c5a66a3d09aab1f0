import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import { type StackSet, stepsOfStackSet } from '../../../model/targets/stackset';
import type { ActionContext } from '../../action-context';
import { tryAdministrationRole } from './administration-role';

/**
 * A template deployed as a stack set: in one account and region, by the action that makes or updates the set, and then in all,
 * by the one that brings it to its stacks.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-StackSets.html
 */
export function toStackSetDeployActions(
  scope: Construct,
  action: DeployAction,
  target: StackSet,
  context: ActionContext,
): readonly codepipeline.IAction[] {
  const { name, runOrder } = action;
  const isOne = stepsOfStackSet(target) === 1;
  const set = new actions.CloudFormationDeployStackSetAction({
    ...toCommon(target),
    ...{ actionName: isOne ? name : `${name}-first`, runOrder },
    template: actions.StackSetTemplate.fromArtifactPath(context.artifact(action.input).atPath(target.template)),
    cfnCapabilities: target.capabilities.map((capability) => capability as core.CfnCapabilities),
    deploymentModel: toModel(scope, target),
    stackInstances: toInstances(target.targets.slice(0, 1), target.regions.slice(0, 1)),
    ...toParameters(target, context),
  });
  if (isOne) return [set];
  const everywhere = new actions.CloudFormationDeployStackInstancesAction({
    ...toCommon(target),
    ...{ actionName: name, runOrder: runOrder + 1 },
    stackInstances: toInstances(target.targets, target.regions),
  });
  return [set, everywhere];
}

function toCommon({ stackSet, concurrency, tolerance }: StackSet) {
  return {
    stackSetName: stackSet,
    ...(concurrency !== undefined && { maxAccountConcurrencyPercentage: concurrency }),
    ...(tolerance !== undefined && { failureTolerancePercentage: tolerance }),
  };
}

/** Accounts and units are told alike. */
function toInstances(targets: readonly string[], regions: readonly string[]): actions.StackInstances {
  return actions.StackInstances.inAccounts([...targets], [...regions]);
}

function toParameters({ parameters }: StackSet, context: ActionContext) {
  const texts = Object.entries(parameters).map(([key, text]) => [key, context.outputs.render(text)]);
  return texts.length === 0 ? {} : { parameters: actions.StackSetParameters.fromLiteral(Object.fromEntries(texts)) };
}

function toModel(scope: Construct, target: StackSet): actions.StackSetDeploymentModel {
  const { permissions } = target;
  const { ENABLED, DISABLED } = actions.StackSetOrganizationsAutoDeployment;
  if (permissions.kind === 'service-managed') {
    const autoDeployment = permissions.autoDeployment ? ENABLED : DISABLED;
    return actions.StackSetDeploymentModel.organizations({ autoDeployment });
  }
  const administrationRole = tryAdministrationRole(scope, target);
  return actions.StackSetDeploymentModel.selfManaged({
    executionRoleName: permissions.executionRole,
    ...(administrationRole !== undefined && { administrationRole }),
  });
}
