import { createHash } from 'node:crypto';
import type { Reference } from './reference';

/**
 * The name of the parameter that holds a branch's or a tag's pointer: `/conveyor/storefront/App/branch/main`. What a name
 * of a parameter cannot hold, and what is long, ends in a piece of its hash, so that no two branches share a parameter:
 * `feature-x-2eb5ef3d07c5a9a4`.
 *
 * @param path below which it lies, without a slash at its end
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html
 */
export function pointerName(path: string, { kind, name }: Pick<Reference, 'kind' | 'name'>): string {
  return `${path}/${kind}/${toSafe(name)}`;
}

function toSafe(name: string): string {
  // A name that looks as if it ended in a hash gets one, so that it is not taken for another's.
  if (/^[\w.-]{1,100}$/.test(name) && !/-[0-9a-f]{16}$/.test(name)) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `${name.replace(/[^\w.-]+/g, '-').slice(0, 80)}-${hash}`;
}
