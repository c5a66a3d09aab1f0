import type { SynthesizedContainerService } from '../../assembly/container-service';
import { tryText } from '../../assembly/value';
import { groupsOf } from './open-services';
import { roll } from './roll';
import { shift, toSteps } from './shift';
import { type ShiftSteps, type Swap, SwapFailure } from './swap';

/** Swaps a service's tasks as its own deployment configuration says. */
export async function swapNatively(swap: Swap, reach: ShiftSteps['reach']): Promise<void> {
  const { service, balancers } = swap;
  const { strategy, bakeMinutes } = service.deployment;
  if (strategy === 'ROLLING') return roll(swap, groupsOf(service, { kind: 'processes' }, balancers));
  const [balancer] = service.loadBalancers;
  const [blue, green] = [balancer?.targetGroup, balancer?.alternate?.targetGroup].map((arn) =>
    balancers.group(tryText(arn) ?? ''),
  );
  if (blue === undefined || green === undefined) {
    throw new SwapFailure(`the service needs two target groups for ${strategy}, and the rule that leads to them`);
  }
  const test = tryText(balancer?.alternate?.testRule);
  await shift(swap, {
    steps: stepsOf(service),
    bakeMinutes,
    groups: [blue, green],
    production: [tryText(balancer?.alternate?.productionRule) ?? ''],
    test: test === undefined ? [] : [test],
    reach,
  });
}

/** The steps of a service's own shift. */
export function stepsOf({ deployment }: SynthesizedContainerService): ShiftSteps['steps'] {
  switch (deployment.strategy) {
    case 'LINEAR':
      return toSteps('linear', deployment.step);
    case 'CANARY':
      return toSteps('canary', deployment.step);
    default:
      return toSteps('all');
  }
}
