import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../model/action';
import type { ActionContext } from '../action-context';
import { toAmiDeployAction } from './ami/ami-deploy';
import { toBeanstalkDeployAction } from './beanstalk/beanstalk-deploy';
import { toAssemblyDeployAction } from './cdk/assembly-deploy';
import { toStackDeployActions } from './cloudformation/stack-deploy';
import { toCodedeployAction } from './codedeploy/codedeploy-deploy';
import { toEc2DeployAction } from './ec2/ec2-deploy';
import { toEcsDeployActions } from './ecs/ecs-deploy';
import { toEksDeployAction } from './eks/eks-deploy';
import { toLambdaDeployActions } from './lambda/lambda-deploy';
import { toS3Action } from './s3/to-s3-action';
import { toCatalogDeployAction } from './servicecatalog/servicecatalog-deploy';
import { toStackSetDeployActions } from './stackset/stackset-deploy';

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
      return [toS3Action(scope, action, target, context)];
    case 'managed-ecs-service':
    case 'ecs-service':
      return toEcsDeployActions(scope, action, target, context);
    case 'stack':
      return toStackDeployActions(scope, action, target, context);
    case 'stack-set':
      return toStackSetDeployActions(scope, action, target, context);
    case 'catalog-product':
      return [toCatalogDeployAction(scope, action, target, context)];
    case 'assembly':
      return [toAssemblyDeployAction(scope, action, target, context)];
    case 'managed-beanstalk':
    case 'beanstalk':
      return [toBeanstalkDeployAction(scope, action, target, context)];
    case 'managed-hosts':
    case 'codedeploy-group':
      return [toCodedeployAction(scope, action, target, context)];
    case 'tagged-instances':
      return [toEc2DeployAction(scope, action, target, context)];
    case 'managed-servers':
    case 'servers':
      return [toAmiDeployAction(scope, action, target, context)];
    case 'managed-function':
    case 'function':
      return toLambdaDeployActions(scope, action, target, context);
    case 'cluster':
      return [toEksDeployAction(action, target, context)];
  }
}
