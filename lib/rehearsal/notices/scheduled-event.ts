import type { SynthesizedRule } from '../../assembly/rule';
import { toTargetInput } from '../../aws/events/target-input';
import type { DeliveredEvent, MatchedTarget } from './matched-target';

/** Whose schedules come round, and when. */
export interface Schedules {
  /** The stack that the rules stand in. */
  readonly stack: string;
  readonly account: string;
  readonly region: string;
}

/** What a rule's schedule puts on the bus, and the target that is given it. */
export interface Scheduled {
  readonly matched: MatchedTarget;
  readonly event: DeliveredEvent;
}

/**
 * What the enabled rules of a stack give to functions when their times come.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html
 */
export function toScheduled(
  rules: readonly SynthesizedRule[],
  { stack, account, region }: Schedules,
  time: Date,
  uuid: () => string,
): readonly Scheduled[] {
  return rules
    .filter((rule) => rule.enabled && rule.schedule !== undefined && rule.stack === stack)
    .flatMap((rule) => {
      const arn = `arn:aws:events:${region}:${account}:rule/${rule.name}`;
      const about = { version: '0', id: uuid(), 'detail-type': 'Scheduled Event', source: 'aws.events' };
      const event = { ...about, account, time: time.toISOString(), region, resources: [arn], detail: {} };
      return rule.targets
        .filter((target) => typeof target.arn === 'string' && target.arn.split(':')[2] === 'lambda')
        .map((target) => ({
          event,
          matched: { rule, target, input: toTargetInput(target, event, { name: rule.name, arn }) },
        }));
    });
}
