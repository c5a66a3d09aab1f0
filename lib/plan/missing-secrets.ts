import { labelOf } from '../assembly/origin';
import { isInlineBuildspec, type SynthesizedProject } from '../assembly/project';
import { tryText } from '../assembly/value';
import { parseBuildspec } from '../aws/codebuild/parse-buildspec';
import type { Part } from './plan';

/** Whether somebody gave the value of a secret, by `secret-id` or `secret-id:json-key`. */
export type HasSecret = (reference: string) => boolean;

/**
 * The part of a build that is told values of Secrets Manager which nobody gave: it would fail before its first command. A
 * parameter of Systems Manager may be put by an earlier action, and what a buildspec in the source asks for is not known.
 */
export function tryMissingSecrets(
  project: SynthesizedProject,
  hasSecret: HasSecret,
  reference: string,
): Part | undefined {
  const absent = [...new Set(secretsOf(project))].filter((secret) => !hasSecret(secret));
  if (absent.length === 0) return undefined;
  const given = absent.map((secret) => `--secret ${secret}=VALUE`).join(' ');
  return {
    kind: 'missing',
    why: `project "${labelOf(project)}" is told secrets that nobody here knows: ${absent.join(', ')}`,
    remedy: `give ${given}, or --stand-in ${reference}=COMMAND`,
  };
}

function secretsOf({ environment, buildspec }: SynthesizedProject): readonly string[] {
  const told = environment.flatMap(({ type, value }) => (type === 'SECRETS_MANAGER' ? (tryText(value) ?? []) : []));
  const text = tryText(buildspec) ?? '';
  const parsed = isInlineBuildspec(text) ? parseBuildspec(text) : undefined;
  return [...told, ...Object.values((parsed?.ok && parsed.value.env?.['secrets-manager']) || {})];
}
