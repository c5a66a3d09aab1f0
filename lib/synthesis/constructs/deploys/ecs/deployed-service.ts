import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import { type ExistingService, type ManagedService, managedContainer } from '../../../model/targets/ecs';
import type { OutputDirectory } from '../../target-outputs';

/** A service as a pipeline deploys it, be it managed or not. */
export interface DeployedService {
  readonly cluster: string;
  readonly service: string;
  readonly serviceArn: string;
  readonly container: string;
  /** The ARNs of the roles that its task definition names, which a new revision is registered with. */
  readonly roles: readonly string[];
  /** The family of its task definition. @default - it is not known */
  readonly family?: string;
  /** What CodeDeploy calls it. @default - Amazon ECS deploys it */
  readonly codeDeploy?: {
    readonly application: string;
    readonly group: string;
    /** @default - it is not known */
    readonly config?: string;
  };
  /** The parameter that its stack takes the image from. @default - nobody's does */
  readonly parameter?: string;
}

/** The service of a deploy. */
export function toDeployedService(
  scope: Construct,
  { environment }: DeployAction,
  target: ExistingService | ManagedService,
  outputs: OutputDirectory,
): DeployedService {
  const stack = core.Stack.of(scope);
  const toArn = (cluster: string, service: string) =>
    stack.formatArn({ service: 'ecs', resource: 'service', resourceName: `${cluster}/${service}` });
  if (target.kind === 'ecs-service') {
    const { cluster, service, container, codeDeploy } = target;
    const roles = target.roles.map((name) =>
      stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: name }),
    );
    return {
      ...{ cluster, service, container, roles },
      serviceArn: toArn(cluster, service),
      ...(codeDeploy !== undefined && { codeDeploy }),
    };
  }
  const value = (output: Parameters<OutputDirectory['value']>[2]) => outputs.value(environment, target.name, output);
  const [cluster, service] = [value('cluster'), value('service')];
  return {
    ...{ cluster, service, container: managedContainer, family: value('family') },
    serviceArn: toArn(cluster, service),
    roles: [value('taskRole'), value('executionRole')],
    parameter: value('parameter'),
    ...(target.by === 'codedeploy' && {
      codeDeploy: {
        application: value('application'),
        group: value('deploymentGroup'),
        config: value('deploymentConfig'),
      },
    }),
  };
}
