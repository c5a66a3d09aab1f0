import type { OutputName } from '../text';
import type { ExistingServers, ManagedServers } from './ami';
import type { ExistingDeploymentGroup, ManagedHosts } from './codedeploy';
import type { TaggedInstances } from './ec2';

/** A target that is servers. */
export type ServerTarget = ExistingDeploymentGroup | ManagedHosts | TaggedInstances | ExistingServers | ManagedServers;

const ofServers = ['url', 'loadBalancer', 'scalingGroup', 'instanceRole'] as const;

/** The outputs that servers have. */
export function outputsOfServers(target: ServerTarget): readonly OutputName[] {
  switch (target.kind) {
    case 'managed-hosts':
      return [
        'application',
        'deploymentGroup',
        'deploymentConfig',
        ...(target.hosts.kind === 'servers' ? ofServers : []),
      ];
    case 'codedeploy-group':
      return ['application', 'deploymentGroup', ...(target.url === undefined ? [] : (['url'] as const))];
    case 'managed-servers':
      return [...ofServers, 'launchTemplate', 'alarms', 'parameter'];
    case 'servers':
      return ['scalingGroup', ...(target.url === undefined ? [] : (['url'] as const))];
    case 'tagged-instances':
      return [];
  }
}

/** How many resources an environment's stack holds for what it makes. */
export function countServerResources(target: ManagedHosts | ManagedServers): number {
  if (target.kind === 'managed-servers') return countServers(target.servers.domain !== undefined);
  const { hosts, batch } = target;
  // An application, a group, its role with a policy, and a configuration of one's own.
  const deployed = 4 + (typeof batch === 'string' ? 0 : 1);
  return deployed + (hosts.kind === 'servers' ? countServers(hosts.servers.domain !== undefined) : 0);
}

/**
 * A load balancer with its security group, target group and listener; the servers' security group, role with its policy,
 * profile, template, group and scaling; what the two security groups let each other; and three alarms. With a domain another listener.
 */
function countServers(hasDomain: boolean): number {
  return 16 + (hasDomain ? 1 : 0);
}
