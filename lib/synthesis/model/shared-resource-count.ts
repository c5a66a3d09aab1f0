import { type Environment, zonesOf } from './environment';
import type { ManagedTarget } from './target';

/** How many resources the targets of an environment share: a network, of services a key and a cluster, and of functions a key. */
export function countSharedResources(environment: Environment): number {
  const network = environment.targets.some(needsNetwork) ? countNetwork(zonesOf(environment)) : 0;
  const services = environment.targets.some(({ kind }) => kind === 'managed-ecs-service') ? 2 : 0;
  const functions = environment.targets.some(({ kind }) => kind === 'managed-function') ? 1 : 0;
  return network + services + functions;
}

/** Whether a target runs in its environment's network. */
function needsNetwork(target: ManagedTarget): boolean {
  const { kind } = target;
  if (kind === 'managed-hosts') return target.hosts.kind === 'servers';
  return kind === 'managed-ecs-service' || kind === 'managed-beanstalk' || kind === 'managed-servers';
}

/**
 * A network of so many zones: for each two subnets, each with a table, an association and a route, and two of the way out; and
 * the network itself, its gateway with the attachment, the endpoint, and the flow log.
 */
function countNetwork(zones: number): number {
  return 5 + zones * (2 * 4 + 2);
}
