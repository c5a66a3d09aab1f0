import type { ZonedTime } from './zoned-time';

/**
 * Whether a minute lies in a deployment window: seconds, minutes, hours, days of the month, months, days of the week and,
 * optionally, years. Undefined when the text is no such expression.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-DeploymentWindow.html
 */
export function matchesWindow(cron: string, time: ZonedTime): boolean | undefined {
  const fields = cron.trim().toUpperCase().split(/\s+/);
  const [seconds, minutes = '', hours = '', days = '', months = '', weekdays = '', years = '*'] = fields;
  if (fields.length < 6 || fields.length > 7 || seconds === undefined) return undefined;
  const judged = [
    matchesField(minutes, time.minute, { least: 0, most: 59 }),
    matchesField(hours, time.hour, { least: 0, most: 23 }),
    matchesDay(days, time),
    matchesField(months, time.month, { least: 1, most: 12, names: MONTHS }),
    matchesWeekday(weekdays, time),
    matchesField(years, time.year, { least: 1970, most: 2199 }),
  ];
  return judged.includes(undefined) ? undefined : judged.every((one) => one);
}

interface Unit {
  readonly least: number;
  readonly most: number;
  /** The names of the values, from the least. */
  readonly names?: readonly string[];
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

/** `*`, `5`, `MON-FRI`, `0/15`, and several with commas between. */
function matchesField(field: string, value: number, unit: Unit): boolean | undefined {
  const items = field.split(',').map((item) => matchesItem(item, value, unit));
  return items.includes(undefined) ? undefined : items.includes(true);
}

function matchesItem(item: string, value: number, unit: Unit): boolean | undefined {
  const [, range = '', step] = /^([^/]+)(?:\/([1-9]\d*))?$/.exec(item) ?? [];
  const [first = '', last, ...more] = range.split('-');
  const from = range === '*' ? unit.least : toNumber(first, unit);
  const to = last === undefined ? (range === '*' || step !== undefined ? unit.most : from) : toNumber(last, unit);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const inside = from <= to ? value >= from && value <= to : value >= from || value <= to;
  const distance = value >= from ? value - from : value + (unit.most - unit.least + 1) - from;
  return inside && distance % Number(step ?? 1) === 0;
}

function toNumber(text: string, { least, most, names = [] }: Unit): number | undefined {
  if (names.includes(text)) return names.indexOf(text) + least;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

function matchesDay(field: string, { day, month, year }: ZonedTime): boolean | undefined {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const [, before] = /^L-(\d{1,2})$/.exec(field) ?? [];
  const [, near] = /^(\d{1,2})W$/.exec(field) ?? [];
  if (field === '?') return true;
  if (field === 'L') return day === last;
  if (before !== undefined) return day === last - Number(before);
  if (field === 'LW') return day === nearestWeekday(last, last, { month, year });
  if (near !== undefined) return day === nearestWeekday(Number(near), last, { month, year });
  return matchesField(field, day, { least: 1, most: 31 });
}

/** The day from Monday to Friday that is nearest, within the month. */
function nearestWeekday(day: number, last: number, { month, year }: Pick<ZonedTime, 'month' | 'year'>): number {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 0) return day === last ? day - 2 : day + 1;
  return day;
}

function matchesWeekday(field: string, { weekday, day, month, year }: ZonedTime): boolean | undefined {
  const unit = { least: 1, most: 7, names: WEEKDAYS };
  const [, named = '', nth] = /^([A-Z]{3}|[1-7])#([1-5])$/.exec(field) ?? [];
  const [, final = ''] = /^([A-Z]{3}|[1-7])L$/.exec(field) ?? [];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (field === '?') return true;
  if (field === 'L') return weekday === 7;
  if (nth !== undefined) return weekday === toNumber(named, unit) && Math.ceil(day / 7) === Number(nth);
  if (final !== '') return weekday === toNumber(final, unit) && day + 7 > last;
  return matchesField(field, weekday, unit);
}
