import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ManagedService } from '../../../model/targets/ecs';
import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import type { CodeDeploy } from './code-deploy';
import { ContainerService } from './container-service';
import { ServiceCluster } from './service-cluster';

/** A service that an environment makes, and what it hands out. */
export function addService(scope: Construct, target: ManagedService, context: TargetContext): TargetOutputs {
  const { environment, logs, hand } = context;
  const services = ServiceCluster.of(core.Stack.of(scope), context.network);
  const { variables } = environment;
  const release = context.release(target.name);
  const made = new ContainerService(scope, target.name, {
    ...release,
    target,
    services,
    logs,
    variables,
  });
  const { service, task, executionRole, taskRole, load } = made;
  const loadBalancer = hand(load.balancer, load.balancer.loadBalancerDnsName);
  return {
    url: target.domain === undefined ? `http://${loadBalancer}` : `https://${target.domain.name}`,
    loadBalancer,
    cluster: hand(services.cluster, services.cluster.clusterName),
    service: hand(service, service.serviceName),
    family: task.family,
    parameter: release.parameterName,
    executionRole: hand(executionRole, executionRole.roleArn),
    taskRole: target.role === undefined ? hand(taskRole, taskRole.roleArn) : taskRole.roleArn,
    ...(made.codeDeploy !== undefined && {
      application: hand(made.codeDeploy.application, made.codeDeploy.application.applicationName),
      deploymentGroup: hand(made.codeDeploy.group, made.codeDeploy.group.deploymentGroupName),
      deploymentConfig: toConfigName(made.codeDeploy, hand),
    }),
  };
}

/** A configuration of one's own has a name when it is made; AWS's have names already. */
function toConfigName({ group }: CodeDeploy, hand: TargetContext['hand']): string {
  const { deploymentConfigName } = group.deploymentConfig;
  return core.Token.isUnresolved(deploymentConfigName) ? hand(group, deploymentConfigName) : deploymentConfigName;
}
