import { createHash } from 'node:crypto';

/** Hexadecimal digits of a node: 28 bits of the 30 that Image Builder takes. */
const DIGITS = 7;

/**
 * A version of three numbers that stands for a text, the same for the same text: what Image Builder keeps under a name and a
 * version never changes, so another text needs another version.
 *
 * @returns `48771254.130045291.7602176`, each number below 2^28
 * @see https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateComponent.html
 */
export function toComponentVersion(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return [0, 1, 2].map((node) => Number.parseInt(hash.slice(node * DIGITS, (node + 1) * DIGITS), 16)).join('.');
}
