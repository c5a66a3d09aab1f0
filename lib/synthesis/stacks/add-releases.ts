import type * as core from 'aws-cdk-lib/core';
import type { TargetContext } from '../constructs/deploys/target-context';
import type { Delivery } from '../model/delivery';
import type { Environment } from '../model/environment';
import { placeOf } from '../model/home';
import { releaseParameterName } from '../model/release-parameter';
import { repositoriesOf } from '../model/released-image';
import { releasesStackName } from '../model/stack-name';
import { ReleasesStack } from './releases-stack';

/** What is released to the targets of an environment. */
export interface Releases {
  readonly release: TargetContext['release'];
  /** Where it is kept, which must be there first. @default - no target runs images */
  readonly stack?: core.Stack;
}

/** What is released to the targets of an environment, with the stack that keeps it when there is something to keep. */
export function addReleases(app: core.App, delivery: Delivery, environment: Environment): Releases {
  const { name: delivered, pipelines, home } = delivery;
  const toName = (target: string) => releaseParameterName(delivered, environment.name, target);
  const release = (target: string) => ({
    parameterName: toName(target),
    repositories: repositoriesOf(environment.name, target, pipelines),
  });
  const services = environment.targets.filter(
    ({ kind }) => kind === 'managed-ecs-service' || kind === 'managed-servers',
  );
  if (services.length === 0) return { release };
  const stack = new ReleasesStack(app, releasesStackName(delivered, environment.name), {
    description: `What ${delivered} released to ${environment.name} last`,
    env: placeOf(environment, home),
    parameterNames: new Map(services.map(({ name }) => [name, toName(name)])),
  });
  return { release, stack };
}
