import { findSecret } from './endpoint/secrets-manager';

/**
 * The value of what a person gave as a secret, by `secret-id`, by `secret-id:json-key` or by ARN; the version's stage and id
 * may follow and have no meaning here. What was given under the very reference goes first.
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 */
export function trySecretValue(secrets: ReadonlyMap<string, string>, reference: string): string | undefined {
  const exact = secrets.get(reference);
  if (exact !== undefined) return exact;
  const { id, jsonKey } = toParts(reference);
  const value = findSecret(secrets, id);
  return value === undefined || jsonKey === '' ? value : tryField(value, jsonKey);
}

/** An ARN has seven parts of its own: `arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-6RandomC`. */
function toParts(reference: string): { readonly id: string; readonly jsonKey: string } {
  const parts = reference.split(':');
  const length = reference.startsWith('arn:') ? 7 : 1;
  return { id: parts.slice(0, length).join(':'), jsonKey: parts[length] ?? '' };
}

function tryField(text: string, key: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const field =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key as never] : undefined;
    return field === undefined ? undefined : String(field);
  } catch {
    return undefined;
  }
}
