import { isUnknown, joinValues, toUnknown, type Unknown, unknownNames, type Value } from './value';

/** A part of a template whose intrinsics are resolved. */
export type Resolved = string | number | boolean | null | Unknown | readonly Resolved[] | ResolvedMap;

/** A map of a template whose intrinsics are resolved. */
export interface ResolvedMap {
  readonly [key: string]: Resolved;
}

/**
 * The text that AWS keeps for a part of a template: numbers and booleans spelled out, lists and maps as JSON.
 * Unknown when any leaf of it is.
 */
export function toValue(resolved: Resolved | undefined): Value {
  if (typeof resolved !== 'object' || resolved === null) {
    return resolved === undefined || resolved === null ? '' : String(resolved);
  }
  const [first, ...others] = unknownsIn(resolved);
  return first === undefined ? JSON.stringify(resolved) : toUnknown(first, ...others);
}

/** The map at a path of keys, empty when there is none. */
export function mapAt(from: Resolved | undefined, ...path: readonly string[]): ResolvedMap {
  const found = partAt(from, path);
  return isMap(found) ? found : {};
}

/** The list at a path of keys, empty when there is none. */
export function listAt(from: Resolved | undefined, ...path: readonly string[]): readonly Resolved[] {
  const found = partAt(from, path);
  return Array.isArray(found) ? found : [];
}

/** The value at a path of keys. */
export function valueAt(from: Resolved | undefined, ...path: readonly string[]): Value | undefined {
  const found = partAt(from, path);
  return found === undefined || found === null ? undefined : toValue(found);
}

/** The known text at a path of keys. */
export function textAt(from: Resolved | undefined, ...path: readonly string[]): string | undefined {
  const found = valueAt(from, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The known texts at a path of keys, where a template may write one alone or a list of them. */
export function textsAt(from: Resolved | undefined, ...path: readonly string[]): readonly string[] {
  const alone = partAt(from, path);
  const parts = Array.isArray(alone) ? listAt(from, ...path) : [alone];
  return parts.map((part) => textAt(part)).filter((text) => text !== undefined);
}

/** The number at a path of keys, also when a template writes it as a text. */
export function numberAt(from: Resolved | undefined, ...path: readonly string[]): number | undefined {
  const found = textAt(from, ...path);
  const number = found === undefined || found.trim() === '' ? Number.NaN : Number(found);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether `true` stands at a path of keys, also when a template writes it as a text. */
export function isTrueAt(from: Resolved | undefined, ...path: readonly string[]): boolean {
  return textAt(from, ...path) === 'true';
}

/** A map's entries as values. */
export function valuesOf(map: ResolvedMap): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(map).map(([key, part]) => [key, toValue(part)]));
}

/** The parts of a list as one text with a delimiter between them. */
export function joinResolved(parts: readonly Resolved[], delimiter: string): Value {
  return joinValues(parts.map(toValue), delimiter);
}

/** Whether a part is a map, and neither a list nor unknown. */
export function isMap(part: unknown): part is ResolvedMap {
  return typeof part === 'object' && part !== null && !Array.isArray(part) && !isUnknown(part);
}

function partAt(from: Resolved | undefined, path: readonly string[]): Resolved | undefined {
  return path.reduce<Resolved | undefined>((part, key) => {
    if (isUnknown(part)) {
      return part;
    }
    return isMap(part) && Object.hasOwn(part, key) ? part[key] : undefined;
  }, from);
}

function unknownsIn(part: Resolved): readonly string[] {
  if (isUnknown(part)) {
    return unknownNames(part);
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(unknownsIn) : [];
}
