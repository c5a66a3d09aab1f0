/**
 * What a JSON path finds in an event: `$.detail.state`, `$.resources[0]`, `$.detail.items[*].id`; undefined when it is
 * not there. EventBridge knows no more than these of JSON path.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function findByPath(path: string, event: unknown): unknown {
  if (!path.startsWith('$')) return undefined;
  const parts = [...path.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+|\*)\]|\['([^']*)'\]/g)];
  if (parts.map(([text]) => text).join('') !== path.slice(1)) return undefined;
  return dig(
    event,
    parts.map(([, name, index, quoted]) => name ?? index ?? quoted ?? ''),
  );
}

function dig(value: unknown, [part, ...rest]: readonly string[]): unknown {
  if (part === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (part === '*') return Object.values(value).map((one) => dig(one, rest));
  return Object.hasOwn(value, part) ? dig((value as Readonly<Record<string, unknown>>)[part], rest) : undefined;
}
