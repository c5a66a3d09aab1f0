import type { Assembly } from '../../assembly/assembly';
import { findService } from '../../plan/find-service';
import { type Plan, plannedActions } from '../../plan/plan';
import { openBalancers } from '../balancer/open-balancers';
import { type Pace, REHEARSAL_PACE } from '../balancer/pace';
import { openServices, type ServicesWorld } from './open-services';
import type { OpenServing } from './services';

/** What serving is opened with. */
export interface ServingOptions extends Omit<ServicesWorld, 'serving' | 'balancers' | 'pace' | 'prefix'> {
  readonly plan: Plan;
  readonly assembly: Assembly;
  readonly newId: () => string;
  /** @default - the pace of a rehearsal */
  readonly pace?: Pace;
}

/**
 * Starts the load balancers of a plan that deploys to services, and what was last deployed well to these; undefined for a plan
 * that deploys to none.
 */
export async function openServing(options: ServingOptions): Promise<OpenServing | undefined> {
  const { plan, assembly, pace = REHEARSAL_PACE, newId } = options;
  const planned = plannedActions(plan).flatMap(({ action, part }) => {
    const found = part.kind === 'real' && part.tasks !== undefined && findService(action, assembly.serving);
    return found && typeof found !== 'string' && part.tasks ? [{ service: found.service, tasks: part.tasks }] : [];
  });
  if (planned.length === 0) return undefined;
  const { serving } = assembly;
  const balancers = await openBalancers(serving, pace);
  const prefix = `conveyor-${newId().slice(0, 8)}`;
  const services = openServices({ ...options, serving, balancers, pace, prefix });
  for (const { service, tasks } of planned) services.resume(service, tasks);
  return {
    ...{ services, balancers, pace },
    toLoopback: balancers.toLoopback,
    close: async () => {
      // Nobody asks any more when the last tasks end: an error then would look like one of the deploy.
      await balancers.close();
      await services.close();
    },
  };
}
