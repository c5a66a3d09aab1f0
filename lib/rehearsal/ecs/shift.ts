import type { TargetGroup } from '../balancer/target-group';
import { startTasks, toSentence, toThreshold } from './roll';
import { checkWell, type ShiftSteps, type Swap, SwapFailure, waitWell } from './swap';

/**
 * Starts the new version beside the old one, shifts the traffic to it in steps, and ends the old one.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html
 * @throws SwapFailure when it is turned back, and everything is as it was
 */
export async function shift(swap: Swap, steps: ShiftSteps): Promise<void> {
  const { balancers, old, fresh } = swap;
  const [blue, green] = order(swap, steps);
  const before = new Map([...steps.production, ...steps.test].map((arn) => [arn, balancers.routes.groups(arn)]));
  try {
    await scaleUp(swap, steps, green);
    await shiftTest(swap, steps, green);
    await shiftProduction(swap, steps, blue, green);
    await waitWell(swap, swap.pace.waitMs(steps.bakeMinutes), fresh);
  } catch (error) {
    if (!(error instanceof SwapFailure)) throw error;
    for (const [arn, groups] of before) balancers.routes.forward(arn, groups);
    await fresh.remove();
    throw error;
  }
  await old?.remove();
}

/** The group that serves now, and the other one. */
function order({ balancers }: Swap, { groups, production }: ShiftSteps): readonly [TargetGroup, TargetGroup] {
  const [one, other] = groups;
  const shares = balancers.routes.groups(production[0] ?? '');
  const serves = shares.toSorted((first, second) => second.weight - first.weight)[0]?.targetGroup;
  return serves === other.facts.arn ? [other, one] : [one, other];
}

async function scaleUp(swap: Swap, { reach }: ShiftSteps, green: TargetGroup): Promise<void> {
  const { service, fresh } = swap;
  const none = { production: 0, test: 0 };
  await reach('RECONCILE_SERVICE', none);
  await reach('PRE_SCALE_UP', none);
  const limit = toThreshold(service.deployment.breaker, service.desiredCount);
  const failures: string[] = [];
  while (fresh.members.length < service.desiredCount) {
    failures.push(...(await startTasks(swap, fresh, [green], service.desiredCount - fresh.members.length)));
    if (failures.length >= limit) throw new SwapFailure(toSentence(failures));
    checkWell(swap, fresh);
  }
  await reach('POST_SCALE_UP', none);
}

async function shiftTest(swap: Swap, { test, reach }: ShiftSteps, green: TargetGroup): Promise<void> {
  if (test.length > 0) {
    await reach('TEST_TRAFFIC_SHIFT', { production: 0, test: 0 });
    for (const arn of test) swap.balancers.routes.forward(arn, [{ targetGroup: green.facts.arn, weight: 100 }]);
    swap.log('test traffic goes to the new version');
    await reach('POST_TEST_TRAFFIC_SHIFT', { production: 0, test: 100 });
  }
  checkWell(swap, swap.fresh);
}

async function shiftProduction(
  swap: Swap,
  { steps, production, test, reach }: ShiftSteps,
  blue: TargetGroup,
  green: TargetGroup,
): Promise<void> {
  const testShare = test.length > 0 ? 100 : 0;
  await reach('PRODUCTION_TRAFFIC_SHIFT', { production: 0, test: testShare });
  for (const { percent, minutes } of steps) {
    for (const arn of production) {
      swap.balancers.routes.forward(arn, [
        { targetGroup: blue.facts.arn, weight: 100 - percent },
        { targetGroup: green.facts.arn, weight: percent },
      ]);
    }
    swap.log(`${percent}% of the traffic goes to the new version${minutes === 0 ? '' : `, for ${minutes} min on AWS`}`);
    await waitWell(swap, swap.pace.waitMs(minutes), swap.fresh);
  }
  await reach('POST_PRODUCTION_TRAFFIC_SHIFT', { production: 100, test: testShare });
}

/** The steps of a shift: all at once, one step and then the rest, or equal ones. A last one waits for nothing. */
export function toSteps(
  kind: 'all' | 'canary' | 'linear',
  { percent, minutes }: { readonly percent: number; readonly minutes: number } = { percent: 100, minutes: 0 },
): ShiftSteps['steps'] {
  const last = { percent: 100, minutes: 0 };
  if (kind === 'all' || percent >= 100) return [last];
  if (kind === 'canary') return [{ percent, minutes }, last];
  const count = Math.ceil(100 / percent) - 1;
  const steps = Array.from({ length: count }, (_, index) => ({ percent: percent * (index + 1), minutes }));
  return [...steps, last];
}
