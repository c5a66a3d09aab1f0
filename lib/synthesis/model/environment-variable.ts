import type { EnvironmentDocument } from '../definition/environment-document';
import { type StoredValue, toStoredValue } from './value';

/** Something that an environment's builds, tests and targets are told: `LOG_LEVEL`. */
export interface EnvironmentVariable {
  /** `[A-Za-z_][A-Za-z0-9_]*`. */
  readonly name: string;
  /** Where its value is kept. */
  readonly stored: StoredValue;
  /** The value of a parameter that the environment's stack makes. @default - what it is kept in exists */
  readonly value?: string;
}

/** The variables of an environment, in the definition's order. */
export function toVariables(
  document: EnvironmentDocument,
  delivery: string,
  environment: string,
): readonly EnvironmentVariable[] {
  return Object.entries(document.variables ?? {}).map(([name, value]) =>
    typeof value === 'string'
      ? { name, value, stored: { kind: 'parameter', name: `${variablePath(delivery, environment)}${name}` } }
      : { name, stored: toStoredValue(value) },
  );
}

/**
 * The path of the parameters that an environment's stack makes: `/conveyor/storefront/staging/`.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html
 */
export function variablePath(delivery: string, environment: string): string {
  return `/conveyor/${delivery.replace(/[^A-Za-z0-9_.-]/g, '-')}/${environment}/`;
}
