/** What an intrinsic of a template comes to: a value, or something that no file says. */
export type Value = string | Unknown;

/** A value that cannot be known from the assembly. */
export interface Unknown {
  /** What is not known, as a person would look for it: `GetAtt Cluster.Endpoint` or `ImportValue shared-vpc`. */
  readonly unknown: string;
  /** What else is not known in the same text, in its order. @default - nothing else */
  readonly also?: readonly string[];
}

/** An unknown of one or more names; a name that comes twice is said once. */
export function toUnknown(first: string, ...others: readonly string[]): Unknown {
  const also = [...new Set(others)].filter((name) => name !== first);
  return also.length === 0 ? { unknown: first } : { unknown: first, also };
}

/** Whether something is an {@link Unknown} rather than a value or a part of a template. */
export function isUnknown(something: unknown): something is Unknown {
  if (typeof something !== 'object' || something === null || !('unknown' in something)) {
    return false;
  }
  const others = Object.keys(something).filter((key) => key !== 'unknown' && key !== 'also');
  return typeof something.unknown === 'string' && others.length === 0;
}

/** Everything that is not known in a value: empty when it is known. */
export function unknownNames(value: Value | undefined): readonly string[] {
  return isUnknown(value) ? [value.unknown, ...(value.also ?? [])] : [];
}

/** The texts one after another with a delimiter between them; unknown as soon as one of them is. */
export function joinValues(values: readonly Value[], delimiter = ''): Value {
  const [first, ...others] = values.flatMap(unknownNames);
  return first === undefined ? values.join(delimiter) : toUnknown(first, ...others);
}

/** The text of a known value. */
export function tryText(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The name by which a person gives an unknown: `shared-vpc` of `ImportValue shared-vpc`. */
export function givenName(unknownName: string): string {
  return unknownName.slice(unknownName.indexOf(' ') + 1);
}
