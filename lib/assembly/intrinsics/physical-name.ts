import { createHash } from 'node:crypto';

/** What a made-up name must satisfy. */
export interface NameRule {
  /** The longest name that the service takes, in characters. */
  readonly maxLength: number;
  /** Whether capital letters are refused. @default false */
  readonly lower?: boolean;
}

/** Whose name is made up. */
export interface NameOwner {
  readonly stack: string;
  readonly logicalId: string;
}

/**
 * A physical name for a resource that its template does not name, the same each time: as CloudFormation does it, the
 * stack's name, the logical id and twelve characters that tell two resources apart.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
 */
export function physicalName(owner: NameOwner, rule: NameRule): string {
  const suffix = hashOf(owner, 12);
  const stem = `${owner.stack}-${owner.logicalId}`
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .slice(0, rule.maxLength - suffix.length - 1)
    .replace(/^-+|-+$/g, '');
  const name = `${stem}-${suffix}`;
  return rule.lower ? name.toLowerCase() : name;
}

/** Hexadecimal digits that belong to one resource alone. */
export function hashOf(owner: NameOwner, length: number): string {
  return createHash('sha256').update(`${owner.stack}/${owner.logicalId}`).digest('hex').slice(0, length);
}

/** The same digits in the form of a UUID, as KMS names its keys. */
export function uuidOf(owner: NameOwner): string {
  const digits = hashOf(owner, 32);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}
