import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../model/action';
import type { ActionContext } from '../action-context';
import { toAssemblyDeployAction } from './cdk/assembly-deploy';
import { toStackDeployActions } from './cloudformation/stack-deploy';
import { toEcsDeployActions } from './ecs/ecs-deploy';
import { toEksDeployAction } from './eks/eks-deploy';
import { toLambdaDeployActions } from './lambda/lambda-deploy';
import { toS3DeployAction } from './s3/s3-deploy';

/** The registry of deploys: what CodePipeline does for one, at its run order and those after it. */
export function toDeployActions(
  scope: Construct,
  action: DeployAction,
  context: ActionContext,
): readonly codepipeline.IAction[] {
  const { target } = action;
  switch (target.kind) {
    case 'website':
    case 'bucket':
      return [toS3DeployAction(scope, action, target, context)];
    case 'stack':
      return toStackDeployActions(scope, action, target, context);
    case 'assembly':
      return [toAssemblyDeployAction(scope, action, target, context)];
    case 'managed-ecs-service':
    case 'ecs-service':
      return toEcsDeployActions(scope, action, target, context);
    case 'managed-function':
    case 'function':
      return toLambdaDeployActions(scope, action, target, context);
    case 'cluster':
      return [toEksDeployAction(action, target, context)];
  }
}
