import { isInCidr } from './cidr';

/** What an operator wants, and the value in the event. */
type Operator = (wanted: unknown, value: unknown) => boolean;

/**
 * Whether one value of an event is what one entry of a pattern's list wants: the same text, number, boolean or null, or
 * what an operator takes.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesValue(wanted: unknown, value: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return wanted === value;
  const [name = '', operand] = Object.entries(wanted)[0] ?? [];
  return Object.hasOwn(operators, name) && (operators[name]?.(operand, value) ?? false);
}

/** Whether a text fits a pattern in which `*` stands for any characters, `\*` for itself and `\\` for a backslash. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const parts = pattern.match(/\\[*\\]|\*|[^*\\]+|\\/gs) ?? [];
  const expression = parts.map((part) => (part === '*' ? '.*' : escapeExpression(part.replace(/^\\([*\\])$/, '$1'))));
  return new RegExp(`^${expression.join('')}$`, 's').test(text);
}

const operators: Readonly<Record<string, Operator>> = {
  prefix: onText((text, wanted) => text.startsWith(wanted)),
  suffix: onText((text, wanted) => text.endsWith(wanted)),
  'equals-ignore-case': (wanted, value) => isText(wanted) && isText(value) && fold(wanted) === fold(value),
  wildcard: (wanted, value) => isText(wanted) && isText(value) && matchesWildcard(wanted, value),
  'anything-but': isAnythingBut,
  numeric: (wanted, value) => Array.isArray(wanted) && typeof value === 'number' && isInRange(wanted, value),
  exists: (wanted) => wanted === true,
  cidr: (wanted, value) => isText(wanted) && isText(value) && isInCidr(value, wanted),
};

/** An operator whose operand is a text, or `{ "equals-ignore-case": text }`. */
function onText(compare: (text: string, wanted: string) => boolean): Operator {
  return (wanted, value) => {
    if (!isText(value)) return false;
    if (isText(wanted)) return compare(value, wanted);
    const folded = (wanted as { readonly 'equals-ignore-case'?: unknown } | null)?.['equals-ignore-case'];
    return isText(folded) && compare(fold(value), fold(folded));
  };
}

/** Anything but a value, each of a list, or what another operator takes. */
function isAnythingBut(wanted: unknown, value: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.every(isScalar) && !wanted.includes(value);
  if (typeof wanted !== 'object' || wanted === null) return wanted !== value;
  const [name = '', operand] = Object.entries(wanted)[0] ?? [];
  if (!['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(name)) return false;
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return operands.every((one) => !matchesValue({ [name]: one }, value));
}

/** `["=", 5]`, `[">", 0, "<=", 5]`. */
function isInRange(range: readonly unknown[], value: number): boolean {
  if (range.length === 0 || range.length % 2 !== 0) return false;
  return range.every((bound, index) => index % 2 !== 0 || compare(value, bound, range[index + 1]));
}

function compare(value: number, operator: unknown, bound: unknown): boolean {
  if (typeof bound !== 'number') return false;
  switch (operator) {
    case '=':
      return value === bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    default:
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function fold(text: string): string {
  return text.toLowerCase();
}

function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
