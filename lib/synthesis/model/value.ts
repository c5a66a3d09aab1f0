import type { ValueDocument } from '../definition/build-document';

/** A value that is fetched when a build starts, and never stands in a template. */
export type ValueReference =
  /** A parameter of Systems Manager, by its name. */
  | { readonly kind: 'parameter'; readonly name: string }
  /** A secret of Secrets Manager, by its name or its complete ARN, and the key of the value when it is JSON. */
  | { readonly kind: 'secret'; readonly secret: string; readonly key?: string };

/** What an environment variable is set to → where its value is; nothing when it is text. */
export function tryValueReference(document: ValueDocument): ValueReference | undefined {
  if (typeof document === 'string') return undefined;
  if ('parameter' in document) return { kind: 'parameter', name: document.parameter };
  const { secret, key } = document;
  return { kind: 'secret', secret, ...(key !== undefined && { key }) };
}
