import { isCron } from '../../../aws/scheduler/is-cron';
import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-DeploymentWindow.html */
export const badWindow: Rule = {
  id: 'BadWindow',
  sentence:
    'A window is six fields, each within its bounds, of which one of the days is `?`, and is open for more than one minute of an hour; its zone is `Region/City`, or `UTC`.',
  *check({ pipelines }) {
    for (const { conditions } of pipelines.flatMap(({ stages }) => stages)) {
      if (conditions?.window === undefined) continue;
      const { cron, zone } = conditions.window;
      const at = conditions;
      if (!isCron(`cron(${cron})`)) {
        const hint =
          'for example * 9-17 ? * MON-FRI *, which is minutes, hours, day of the month, month, day of the week, year';
        yield { at, key: ['window', 'cron'], message: `"${cron}" is no window`, hint };
      } else if (/^\d+ /.test(cron)) {
        const message = `"${cron}" is open for one minute of an hour`;
        yield { at, key: ['window', 'cron'], message, hint: 'write * for the minutes of the whole hour' };
      }
      if (!isZone(zone)) {
        const hint = 'for example Asia/Seoul, UTC or UTC+09:00';
        yield { at, key: ['window', 'zone'], message: `"${zone}" is no time zone`, hint };
      }
    }
  },
};

function isZone(zone: string): boolean {
  if (/^UTC([+-]\d\d:\d\d)?$/.test(zone)) return true;
  try {
    return zone.includes('/') && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
