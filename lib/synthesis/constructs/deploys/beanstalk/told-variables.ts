import * as iam from 'aws-cdk-lib/aws-iam';
import type * as core from 'aws-cdk-lib/core';
import type { EnvironmentVariable } from '../../../model/environment-variable';
import type { ManagedBeanstalk } from '../../../model/targets/beanstalk';
import { toFetchStatements, toStoredArn, toValueFrom } from '../../stored-value';

/** The variables that an environment of Elastic Beanstalk is told: what its own properties say goes before them. */
export function toldTo({ env }: ManagedBeanstalk, variables: readonly EnvironmentVariable[]) {
  return variables.filter(({ name }) => !Object.hasOwn(env, name));
}

/**
 * Where instances fetch variables from when they start, by name. Of a secret's key, what follows its second colon is ignored.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html
 */
export function toSecretOptions(
  stack: core.Stack,
  variables: readonly EnvironmentVariable[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(variables.map(({ name, stored }) => [name, toValueFrom(stack, stored)]));
}

/**
 * What lets instances fetch exactly these: parameters are asked for one by one.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.IAM-permissions.html
 */
export function toReadStatements(
  stack: core.Stack,
  variables: readonly EnvironmentVariable[],
): readonly iam.PolicyStatement[] {
  const stored = variables.map((variable) => variable.stored);
  const secrets = toFetchStatements(
    stack,
    stored.filter(({ kind }) => kind === 'secret'),
  );
  const parameters = stored.filter(({ kind }) => kind === 'parameter').map((one) => toStoredArn(stack, one));
  if (parameters.length === 0) return secrets;
  return [new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: [...new Set(parameters)] }), ...secrets];
}
