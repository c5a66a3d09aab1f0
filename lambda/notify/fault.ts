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
  if (error instanceof Fault) return error.message;
  return error instanceof Error ? error.name : 'unknown error';
}
