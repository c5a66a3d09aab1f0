import * as iam from 'aws-cdk-lib/aws-iam';
import type * as core from 'aws-cdk-lib/core';
import type { StoredValue } from '../model/value';
import { toSecretArn } from './secret-arn';

/** The statements that let a role fetch values, and no others; each is named once. */
export function toFetchStatements(stack: core.Stack, values: readonly StoredValue[]): iam.PolicyStatement[] {
  const parameters = values.filter(({ kind }) => kind === 'parameter').map((one) => toStoredArn(stack, one));
  const secrets = values.filter(({ kind }) => kind === 'secret').map((one) => toStoredArn(stack, one));
  return [...toStatements('ssm:GetParameters', parameters), ...toStatements('secretsmanager:GetSecretValue', secrets)];
}

/** The ARN that a right to fetch a value names; of a secret by its name it ends with six question marks. */
export function toStoredArn(stack: core.Stack, value: StoredValue): string {
  return value.kind === 'parameter' ? toParameterArn(stack, value.name) : toSecretArn(stack, value.secret);
}

/**
 * Where a container of ECS, a function's extension or an environment of Beanstalk is told to fetch a value from: the ARN of a
 * parameter; of a secret with `:key::` at its end when it is JSON.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export function toValueFrom(stack: core.Stack, value: StoredValue): string {
  if (value.kind === 'parameter') return toParameterArn(stack, value.name);
  const arn = toStoredArn(stack, value).replace(/-\?{6}$/, '');
  return value.key === undefined ? arn : `${arn}:${value.key}::`;
}

function toParameterArn(stack: core.Stack, name: string): string {
  return stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.replace(/^\//, '') });
}

function toStatements(action: string, arns: readonly string[]): iam.PolicyStatement[] {
  return arns.length === 0 ? [] : [new iam.PolicyStatement({ actions: [action], resources: [...new Set(arns)] })];
}
