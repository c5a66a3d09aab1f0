import type { ManagedService } from './ecs';

/** How many resources an environment's stack holds for one service, besides what it shares with others. */
export function countServiceResources({ strategy, by, domain, role, testPort }: ManagedService): number {
  const isShifted = strategy.kind !== 'rolling' && by === 'ecs';
  const listeners = 1 + count(domain !== undefined) + count(testPort !== undefined);
  // The execution role with its policy, the log, the task definition, three alarms, the service, and two of its scaling; the
  // balancer with its security group, that of the service, and what lets them talk.
  const always = 10 + 5 + groupsOf(strategy) + listeners;
  // Two rules, or one without a port for tests; a role with a policy.
  const shift = isShifted ? 3 + count(testPort !== undefined) : 0;
  // An application and a group, a role with a policy, and a configuration of its own.
  const codeDeploy = by === 'codedeploy' ? 4 + count(strategy.kind === 'linear' || strategy.kind === 'canary') : 0;
  return always + count(role === undefined) + shift + codeDeploy;
}

function groupsOf({ kind }: ManagedService['strategy']): number {
  return kind === 'rolling' ? 1 : 2;
}

function count(is: boolean): number {
  return is ? 1 : 0;
}
