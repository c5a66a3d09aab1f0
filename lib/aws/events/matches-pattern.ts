import { matchesValue } from './matches-value';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Whether an event matches the pattern of an EventBridge rule: every field that the pattern names must match, by any of
 * the values in the field's list. What a pattern does not know (`{ unknown: '…' }`) never matches.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 * @see https://github.com/aws/event-ruler
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern) || isUnknown(pattern)) return false;
  return Object.entries(pattern).every(([field, wanted]) =>
    field === '$or' && isAlternatives(wanted)
      ? wanted.some((alternative) => matchesPattern(alternative, event))
      : matchesField(wanted, isObject(event) ? event[field] : undefined),
  );
}

/** What a pattern does not know, wherever it stands: `['GetAtt Table.Arn']`. */
export function unknownsIn(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(unknownsIn);
  if (!isObject(pattern)) return [];
  return isUnknown(pattern) ? [pattern.unknown, ...(pattern.also ?? [])] : Object.values(pattern).flatMap(unknownsIn);
}

/** A list stands at a leaf, an object further up; of an array of objects in the event, any may match. */
function matchesField(wanted: unknown, value: unknown): boolean {
  if (Array.isArray(wanted)) return matchesLeaf(wanted, value);
  const values = Array.isArray(value) && value.length > 0 ? value.flat(Number.POSITIVE_INFINITY) : [value];
  return values.some((one) => matchesPattern(wanted, one));
}

/** An object in the event is no leaf: for the pattern it is not there. */
function matchesLeaf(wanted: readonly unknown[], value: unknown): boolean {
  const values = (Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value]).filter(
    (one) => one !== undefined && !isObject(one),
  );
  if (values.length === 0) return wanted.some((one) => isObject(one) && one['exists'] === false);
  return wanted.some((one) => values.some((each) => matchesValue(one, each)));
}

function isAlternatives(wanted: unknown): wanted is readonly unknown[] {
  return Array.isArray(wanted) && wanted.length >= 2 && wanted.every(isObject);
}

/** A value that no file says stands in a pattern as an object that no pattern of AWS could hold. */
function isUnknown(value: JsonObject): value is { readonly unknown: string; readonly also?: readonly string[] } {
  return typeof value['unknown'] === 'string';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
