import { toMap } from '../../assembly/template';

/** What a part of a template names elsewhere in it. */
export interface TemplateReference {
  readonly kind: 'Ref' | 'GetAtt' | 'If' | 'FindInMap';
  /** A logical id, a parameter, a condition or a mapping. */
  readonly name: string;
}

/** Everything that a part of a template names by its intrinsics, in order. */
export function referencesIn(part: unknown): readonly TemplateReference[] {
  if (Array.isArray(part)) return part.flatMap(referencesIn);
  const entries = Object.entries(toMap(part));
  const [key, argument] = entries[0] ?? ['', undefined];
  const inside = () => entries.flatMap(([, value]) => referencesIn(value));
  if (entries.length !== 1) return inside();
  switch (key) {
    case 'Ref':
      return [{ kind: 'Ref', name: String(argument) }];
    case 'Fn::GetAtt':
      return [{ kind: 'GetAtt', name: logicalIdOf(argument) }, ...referencesIn(argument)];
    case 'Fn::Sub':
      return substituted(argument);
    case 'Fn::If':
      return [...named('If', argument), ...inside()];
    case 'Fn::FindInMap':
      return [...named('FindInMap', argument), ...inside()];
    default:
      return inside();
  }
}

function logicalIdOf(argument: unknown): string {
  const [first]: readonly unknown[] = Array.isArray(argument) ? argument : String(argument).split('.');
  return String(first);
}

function named(kind: 'If' | 'FindInMap', argument: unknown): readonly TemplateReference[] {
  const [first]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  return typeof first === 'string' ? [{ kind, name: first }] : [];
}

function substituted(argument: unknown): readonly TemplateReference[] {
  const [text, values]: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const own = toMap(values);
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name.trim());
  return [
    ...names
      .filter((name) => !Object.hasOwn(own, name))
      .map((name): TemplateReference => {
        const [logicalId = '', ...attribute] = name.split('.');
        return { kind: attribute.length === 0 ? 'Ref' : 'GetAtt', name: logicalId };
      }),
    ...referencesIn(values),
  ];
}
