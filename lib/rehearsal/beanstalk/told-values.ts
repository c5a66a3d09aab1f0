/** What fetches a parameter or a secret; undefined when nobody gave one. */
export type SecretValue = (kind: 'PARAMETER_STORE' | 'SECRETS_MANAGER', reference: string) => string | undefined;

/** The values of an environment's secrets, or why its instances cannot start. */
export type ToldValues =
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: string };

/**
 * What instances fetch when they start: by the ARN of a parameter, or of a secret with `:key` at its end when it is JSON.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html
 */
export function toToldValues(secrets: Readonly<Record<string, string>>, secretValue: SecretValue): ToldValues {
  const values: Record<string, string> = {};
  for (const [name, arn] of Object.entries(secrets)) {
    const { kind, reference } = toReference(arn);
    const value = secretValue(kind, reference);
    if (value === undefined) {
      return { ok: false, reason: `nothing here has the value of ${name}: give it with --secret ${reference}=VALUE` };
    }
    values[name] = value;
  }
  return { ok: true, values };
}

/** A parameter is known by its name. */
function toReference(arn: string) {
  const [, parameter] = /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter(\/.*)$/.exec(arn) ?? [];
  if (parameter !== undefined) return { kind: 'PARAMETER_STORE', reference: parameter } as const;
  return { kind: 'SECRETS_MANAGER', reference: arn.replace(/:+$/, '') } as const;
}
