import * as core from 'aws-cdk-lib/core';

/**
 * The ARN of a secret by its name, to whose end Secrets Manager adds a hyphen and six characters; a complete ARN stays.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
 */
export function toSecretArn(stack: core.Stack, secret: string): string {
  if (secret.startsWith('arn:')) return secret;
  return stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secret}-??????`,
    arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
  });
}
