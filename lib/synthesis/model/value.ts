import type { StoredDocument, ValueDocument } from '../definition/value-document';

/** A value that is fetched when a build starts, and never stands in a template. */
export type ValueReference = StoredValue | VariableReference;

/** Where a value is kept. */
export type StoredValue =
  /** A parameter of Systems Manager, by its name. */
  | { readonly kind: 'parameter'; readonly name: string }
  /** A secret of Secrets Manager, by its name or its complete ARN, and the key of the value when it is JSON. */
  | { readonly kind: 'secret'; readonly secret: string; readonly key?: string };

/** The value of a variable of an environment, which says where it is kept. */
export interface VariableReference {
  readonly kind: 'variable';
  readonly environment: string;
  readonly variable: string;
}

/** What a value is written as, unless it is text or a variable → where it is kept. */
export function toStoredValue(document: Exclude<StoredDocument, string>): StoredValue {
  if ('parameter' in document) return { kind: 'parameter', name: document.parameter };
  const { secret, key } = document;
  return { kind: 'secret', secret, ...(key !== undefined && { key }) };
}

/**
 * What an environment variable is set to → where its value is; nothing when it is text.
 *
 * @param environment the environment of a variable that does not say its own
 */
export function tryValueReference(document: ValueDocument, environment: string): ValueReference | undefined {
  if (typeof document === 'string') return undefined;
  if (!('variable' in document)) return toStoredValue(document);
  return { kind: 'variable', environment: document.environment ?? environment, variable: document.variable };
}
