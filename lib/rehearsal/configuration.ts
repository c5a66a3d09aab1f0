import type { Value } from '../assembly/value';

/** The part of a configuration that the assembly says; what is unknown is left out, the plan having judged it needless. */
export function toKnownConfiguration(configuration: Readonly<Record<string, Value>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(configuration).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
