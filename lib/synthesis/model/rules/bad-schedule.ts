import { isCron } from '../../../aws/scheduler/is-cron';
import type { Rule } from './rule';

const rate = /^rate\((1 (minute|hour|day)|([2-9]|[1-9][0-9]+) (minutes|hours|days))\)$/;

/** @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html */
export const badSchedule: Rule = {
  id: 'BadSchedule',
  sentence:
    'A schedule is `cron(…)` of six fields, each within its bounds, of which one of the days is `?`, or `rate(…)` of a number and minutes, hours or days; its zone is one of the IANA database.',
  *check({ pipelines }) {
    for (const trigger of pipelines.flatMap(({ triggers }) => triggers)) {
      if (trigger.kind !== 'schedule') continue;
      const { expression, zone } = trigger;
      if (!isCron(expression) && !rate.test(expression)) {
        yield {
          at: trigger,
          key: ['schedule'],
          message: `"${expression}" is no schedule`,
          hint: 'for example cron(0 4 ? * MON-FRI *), which is minutes, hours, day of the month, month, day of the week, year; or rate(12 hours)',
        };
      }
      if (!isZone(zone)) {
        yield { at: trigger, key: ['zone'], message: `"${zone}" is no time zone`, hint: 'for example Asia/Seoul' };
      }
    }
  },
};

/** Spelt as in the database: `asia/seoul` and `+09:00` are zones to Node.js only. */
function isZone(zone: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return /^[A-Z]/.test(zone) && (zone === timeZone || zone.toLowerCase() !== timeZone.toLowerCase());
  } catch {
    return false;
  }
}
