import type { AlarmState } from '../../lib/aws/events/alarm-event';
import type { News } from '../../lib/rehearsal/news';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { withConditions } from './conditions';
import { emptyAssembly, optionsIn, planOf } from './rehearsal';

/** What else a rule is judged in. */
interface RuleWorld {
  readonly alarms?: ReadonlyMap<string, AlarmState>;
  readonly time?: string;
}

/** Judges a rule as the entry condition of a stage, really. */
export async function judgeRule(
  directory: string,
  provider: string,
  configuration: Readonly<Record<string, string>>,
  { alarms = new Map(), time }: RuleWorld = {},
): Promise<{
  readonly state: string;
  readonly story: string;
  readonly warnings: readonly string[];
  readonly log: string;
}> {
  const clock = time === undefined ? {} : { clock: () => new Date(time) };
  const options = optionsIn(directory, { alarms, ...clock });
  const condition = { type: 'BeforeEntry', result: 'FAIL', rules: [{ provider, configuration }] } as const;
  await rehearse(
    withConditions(planOf({ Deploy: [[{ name: 'site' }]] }), { Deploy: [condition] }),
    emptyAssembly,
    options,
  );
  const told: readonly News[] = options.events;
  const rule = told.find((one) => one.type === 'rule');
  if (rule === undefined) throw new Error('no rule was judged');
  return {
    state: rule.state,
    story: rule.reason ?? rule.summary ?? '',
    warnings: told.flatMap((one) => (one.type === 'warning' ? [one.text] : [])),
    log: rule.log,
  };
}
