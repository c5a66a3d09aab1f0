import { createHash } from 'node:crypto';

/** The id of a repository as CodeCommit would have given it: a UUID, the same each time. */
export function toRepositoryId(...place: readonly string[]): string {
  const digits = createHash('sha256').update(place.join('\0')).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}
