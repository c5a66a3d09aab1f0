import type { CircuitBreaker } from '../../assembly/container-service';
import type { TargetGroup } from '../balancer/target-group';
import { checkWell, type Swap, SwapFailure, waitWell } from './swap';
import type { TaskSet } from './task-set';

/**
 * Replaces the tasks of a service a few at a time: never fewer healthy than its minimum, never more than its maximum.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 * @throws SwapFailure when too many tasks fail, and everything is as it was
 */
export async function roll(swap: Swap, groups: readonly TargetGroup[]): Promise<void> {
  const { service, old, fresh, pace } = swap;
  const { deployment, desiredCount } = service;
  const limit = toThreshold(deployment.breaker, desiredCount);
  try {
    await exchange(swap, { out: old, into: fresh, groups, limit });
    await waitWell(swap, pace.waitMs(deployment.bakeMinutes), fresh);
  } catch (error) {
    if (!(error instanceof SwapFailure)) throw error;
    await turnBack(swap, groups);
    throw error;
  }
}

/**
 * How many tasks may fail. Without a circuit breaker AWS would start tasks until the action's time is over.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export function toThreshold(breaker: CircuitBreaker | undefined, desiredCount: number): number {
  const { type, value } = breaker ?? { type: 'BOUNDED_PERCENT', value: 50 };
  const share = Math.ceil((desiredCount * value) / 100);
  switch (type) {
    case 'COUNT':
      return value;
    case 'UNBOUNDED_PERCENT':
      return Math.max(1, share);
    case 'BOUNDED_PERCENT':
      return Math.max(LEAST, Math.min(MOST, share));
  }
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html */
const LEAST = 3;
const MOST = 200;

/** What takes whose place. */
interface Exchange {
  readonly out: TaskSet | undefined;
  readonly into: TaskSet;
  readonly groups: readonly TargetGroup[];
  /** How many tasks may fail. */
  readonly limit: number;
}

async function exchange(swap: Swap, { out, into, groups, limit }: Exchange): Promise<void> {
  const { deployment, desiredCount } = swap.service;
  const least = Math.ceil((desiredCount * deployment.minimumHealthyPercent) / 100);
  const most = Math.floor((desiredCount * deployment.maximumPercent) / 100);
  const failures: string[] = [];
  const countOut = () => out?.members.length ?? 0;
  while (into.members.length < desiredCount || countOut() > 0) {
    const room = most - into.members.length - countOut();
    const starts = Math.max(0, Math.min(desiredCount - into.members.length, room));
    failures.push(...(await startTasks(swap, into, groups, starts)));
    if (failures.length >= limit) throw new SwapFailure(toSentence(failures));
    const stops = Math.max(0, Math.min(countOut(), into.members.length + countOut() - least));
    if (stops > 0) await out?.remove(stops);
    if (starts === 0 && stops === 0) throw new SwapFailure(STUCK);
    checkWell(swap, into);
  }
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html */
const STUCK =
  'it was unable to stop or start tasks during a deployment because of the service deployment configuration: change its minimum healthy or its maximum percent';

/** Why a deployment whose tasks failed is turned back, the last of them for all. */
export function toSentence(failures: readonly string[]): string {
  return `${failures.length} ${failures.length === 1 ? 'task' : 'tasks'} failed: ${failures.at(-1)}`;
}

/** Starts tasks side by side; tells why some of them failed. */
export async function startTasks(
  { signal }: Pick<Swap, 'signal'>,
  set: TaskSet,
  groups: readonly TargetGroup[],
  count: number,
): Promise<readonly string[]> {
  const ends = await Promise.all(Array.from({ length: count }, () => set.add(groups, signal)));
  return ends.filter((end) => end !== undefined);
}

/** The version before gets back the tasks that it lost, then the new one loses its own, whatever rings meanwhile. */
async function turnBack(swap: Swap, groups: readonly TargetGroup[]): Promise<void> {
  const { old, fresh, log } = swap;
  if (old === undefined) return fresh.remove();
  const calm = { ...swap, alarm: () => undefined, signal: new AbortController().signal };
  try {
    await exchange(calm, { out: fresh, into: old, groups, limit: MOST });
  } catch (error) {
    if (!(error instanceof SwapFailure)) throw error;
    log(`the version before could not be brought back in full: ${error.message}`);
    await fresh.remove();
  }
}
