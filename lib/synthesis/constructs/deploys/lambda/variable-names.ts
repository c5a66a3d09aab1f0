import type { EnvironmentVariable } from '../../../model/environment-variable';

/**
 * What a function is told of its environment's variables: where each is kept, and never its value, so that a template holds
 * none and a value may change without a release. `LOG_LEVEL` is told as `LOG_LEVEL_PARAMETER`, the name of a parameter of
 * Systems Manager, or as `LOG_LEVEL_SECRET`, the name or ARN of a secret, with `LOG_LEVEL_SECRET_KEY` when it is JSON.
 */
export function toVariableNames(variables: readonly EnvironmentVariable[]): Record<string, string> {
  return Object.fromEntries(variables.flatMap(toNames));
}

function toNames({ name, stored }: EnvironmentVariable): readonly (readonly [string, string])[] {
  if (stored.kind === 'parameter') return [[`${name}_PARAMETER`, stored.name]];
  const secret = [`${name}_SECRET`, stored.secret] as const;
  return stored.key === undefined ? [secret] : [secret, [`${name}_SECRET_KEY`, stored.key]];
}
