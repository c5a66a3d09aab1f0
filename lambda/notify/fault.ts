/** Why a channel was not told, in a sentence that a log may hold: nothing of an address or a secret. */
export class Fault extends Error {
  /** The tag by which a log knows it. */
  override readonly name = 'Fault';
}

/**
 * What a log may say of an error: the sentence of a fault, and of every other error its name alone, because the
 * messages of parsers and of `fetch` quote what they were given, which may be the webhook's address.
 */
export function sayFault(error: unknown): string {
  return error instanceof Fault ? error.message : (textOf(error, 'name') ?? 'unknown error');
}

/** A property of an error that is a text. */
export function textOf(error: unknown, property: 'name' | 'code'): string | undefined {
  const value: unknown = (error as Readonly<Record<string, unknown>> | null | undefined)?.[property];
  return typeof value === 'string' ? value : undefined;
}
