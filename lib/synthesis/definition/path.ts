/** The keys and indexes that lead from the root of a definition to one of its values. */
export type Path = readonly (string | number)[];

/** Whether the value is a map of YAML. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or nothing when there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value) && typeof key === 'number') return value[key];
    return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}
