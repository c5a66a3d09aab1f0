/**
 * Whether EventBridge Scheduler takes a text as a cron expression: minutes, hours, days of the month, months, days of the week
 * and years, each within its bounds, and one of the two kinds of days `?`.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export function isCron(expression: string): boolean {
  const parts = /^cron\(([^()]*)\)$/.exec(expression)?.[1]?.split(' ') ?? [];
  const [, , days, , weekdays] = parts;
  return (
    parts.length === units.length &&
    (days === '?') !== (weekdays === '?') &&
    units.every((unit, index) => isField(parts[index] ?? '', unit))
  );
}

interface Unit {
  readonly least: number;
  readonly most: number;
  /** The names of the values, from the least. @default - numbers only */
  readonly names?: readonly string[];
  /** What stands alone, beside values and ranges. @default - nothing */
  readonly special?: RegExp;
}

const units: readonly Unit[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31, special: /^(\?|L|LW|([1-9]|[12][0-9]|3[01])W)$/ },
  { least: 1, most: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { least: 1, most: 7, names: 'SUN MON TUE WED THU FRI SAT'.split(' '), special: /^(\?|[1-7]?L|[1-7]#[1-5])$/ },
  { least: 1970, most: 2199 },
];

/** `*`, `5`, `MON-FRI`, `0/15`, and several with commas between. */
function isField(field: string, unit: Unit): boolean {
  if (unit.special?.test(field) === true) return true;
  return field.split(',').every((item) => {
    const [range = '', step, ...more] = item.split('/');
    return more.length === 0 && (step === undefined || /^[1-9][0-9]*$/.test(step)) && isRange(range, unit);
  });
}

function isRange(range: string, unit: Unit): boolean {
  if (range === '*') return true;
  const [from = '', to, ...more] = range.split('-');
  return more.length === 0 && isValue(from, unit) && (to === undefined || isValue(to, unit));
}

function isValue(value: string, { least, most, names = [] }: Unit): boolean {
  if (names.includes(value.toUpperCase())) return true;
  return /^[0-9]{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most;
}
