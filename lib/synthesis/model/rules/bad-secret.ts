import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const name = /^[A-Za-z0-9/_+=.@-]{1,512}$/;
const arn =
  /^arn:aws(-cn|-us-gov)?:secretsmanager:[a-z]{2}(-[a-z]+)+-[0-9]+:[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}$/;

export const badSecret: Rule = {
  id: 'BadSecret',
  sentence:
    'A secret is named as Secrets Manager names it, or by its complete ARN, with the six characters at the end.',
  *check({ pipelines }) {
    for (const notice of pipelines.flatMap(({ notices }) => notices)) {
      // What looks like a URL is the business of SecretInClear, which does not repeat it.
      if (notice.kind !== 'slack' || notice.secret.includes('://')) continue;
      if (isSecret(notice.secret)) continue;
      yield {
        at: notice,
        key: ['slack'],
        message: 'this is neither the name nor the complete ARN of a secret',
        hint: 'for example acme/storefront/slack-webhook',
      };
    }
  },
};

/** Whether a text is the name or the complete ARN of a secret. */
export function isSecret(text: string): boolean {
  return text.startsWith('arn:') ? arn.test(text) : name.test(text);
}
