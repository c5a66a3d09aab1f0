/** A moment as the clocks of a time zone show it. */
export interface ZonedTime {
  readonly minute: number;
  readonly hour: number;
  /** The day of the month, from 1. */
  readonly day: number;
  /** From 1. */
  readonly month: number;
  /** From 1, which is Sunday. */
  readonly weekday: number;
  readonly year: number;
}

/**
 * A moment in a time zone of a DeploymentWindow rule: `Asia/Seoul`, `UTC`, `UTC+05:30` or an abbreviation; undefined when
 * there is no such zone.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-DeploymentWindow.html
 */
export function tryZonedTime(moment: Date, zone: string): ZonedTime | undefined {
  const [, sign, hours, minutes] = /^UTC([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (sign !== undefined) return toZonedTime(new Date(moment.getTime() + offset * 60_000), 'UTC');
  try {
    return toZonedTime(moment, zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function toZonedTime(moment: Date, timeZone: string): ZonedTime {
  const parts = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone }).formatToParts(moment);
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [numberOf('year'), numberOf('month'), numberOf('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
  return { minute: numberOf('minute'), hour: numberOf('hour'), day, month, weekday, year };
}

const FIELDS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
} as const;
