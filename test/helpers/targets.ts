import type { Stack } from 'aws-cdk-lib/core';
import type { TargetContext } from '../../lib/synthesis/constructs/deploys/target-context';
import { LogBucket } from '../../lib/synthesis/constructs/log-bucket';
import { Network } from '../../lib/synthesis/constructs/network';
import type { DeployDocument } from '../../lib/synthesis/definition/deploy-document';
import type { DeployAction } from '../../lib/synthesis/model/action';
import { Conversion } from '../../lib/synthesis/model/conversion';
import { type ManagedTarget, type Target, toTarget } from '../../lib/synthesis/model/target';
import { anEnvironment } from './delivery';

/** The target of a deploy `web` of which the definition says this. */
export function aTarget<K extends Target['kind']>(
  kind: K,
  said: Omit<DeployDocument, 'deploy'>,
): Extract<Target, { readonly kind: K }> {
  const target = toTarget({ deploy: 'web', ...said }, [], new Conversion());
  if (target.kind !== kind) throw new Error(`it is a ${target.kind}`);
  return target as Extract<Target, { readonly kind: K }>;
}

/** A service `web` that the environment makes. */
export function aService(managed: Extract<NonNullable<DeployDocument['ecs']>, { managed: unknown }>['managed']) {
  return aTarget('managed-ecs-service', { ecs: { managed } });
}

/** Servers that the environment makes. */
export function someServers(managed: Extract<NonNullable<DeployDocument['ami']>, { managed: unknown }>['managed']) {
  return aTarget('managed-servers', { ami: { managed } }).servers;
}

/** The deploy of a target to staging, first in its stage, with the artifact `site`. */
export function aDeploy(target: Target): DeployAction {
  return { verb: 'deploy', name: target.name, runOrder: 1, environment: 'staging', input: 'site', target };
}

/** What targets of staging share: what they hand out stays as it is, and what is handed out is kept in `handed`. */
export function aTargetContext(stack: Stack): TargetContext & { readonly handed: string[] } {
  const logs = new LogBucket(stack, 'Logs').bucket;
  let network: Network | undefined;
  const handed: string[] = [];
  return {
    environment: anEnvironment('staging'),
    logs,
    handed,
    hand: (resource, attribute) => {
      handed.push(resource.node.path);
      return attribute;
    },
    network: () => {
      network ??= new Network(stack, 'Network', { zones: 2, logs });
      return network;
    },
    release: (target) => ({ parameterName: `/conveyor/shop/staging/${target}/image`, repositories: ['shop/api'] }),
  };
}

/** One target of each kind that environments make. */
export const managedTargets: readonly ManagedTarget[] = [
  aTarget('website', { s3: { website: {} } }),
  aTarget('managed-beanstalk', {
    beanstalk: { managed: { platform: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22' } },
  }),
  aTarget('managed-ecs-service', { ecs: { managed: { by: 'codedeploy', strategy: { blueGreen: {} } } } }),
  aTarget('managed-hosts', { codedeploy: { managed: { servers: {} } } }),
  aTarget('managed-servers', { ami: { managed: {} } }),
  aTarget('managed-function', { lambda: { managed: { url: true } } }),
];
