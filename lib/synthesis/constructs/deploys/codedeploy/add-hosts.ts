import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ManagedHosts } from '../../../model/targets/codedeploy';
import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import { DeployedHosts } from './deployed-hosts';

/** What CodeDeploy deploys to in an environment, and what it hands out. */
export function addHosts(scope: Construct, target: ManagedHosts, context: TargetContext): TargetOutputs {
  const made = new DeployedHosts(scope, target.name, target, context);
  const { application, deploymentGroup, servers } = made;
  const { hand } = context;
  const { deploymentConfigName } = deploymentGroup.deploymentConfig;
  return {
    application: hand(application, application.applicationName),
    deploymentGroup: hand(deploymentGroup, deploymentGroup.deploymentGroupName),
    // A configuration of one's own has a name when it is made; AWS's have names already.
    deploymentConfig: core.Token.isUnresolved(deploymentConfigName)
      ? hand(deploymentGroup, deploymentConfigName)
      : deploymentConfigName,
    ...servers?.toOutputs(context),
  };
}
