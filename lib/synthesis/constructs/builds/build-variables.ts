import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { BuildAction } from '../../model/action';
import { hasVariables, type Text } from '../../model/text';
import type { StoredValue } from '../../model/value';
import { toFetchStatements } from '../stored-value';
import type { OutputDirectory } from '../target-outputs';

/** A variable as a template of a project has it. */
type Variable = codebuild.CfnProject.EnvironmentVariableProperty;

/** What stands on the project: whatever does not change from one execution to the next, and where secrets are. */
export function toProjectVariables({ env, secrets }: BuildAction, outputs: OutputDirectory): Variable[] {
  const plain = Object.entries(env).filter(([, text]) => !hasVariables(text));
  return [
    ...plain.map(([name, text]) => ({ name, type: 'PLAINTEXT', value: outputs.render(text) })),
    ...Object.entries(secrets).map(([name, reference]) => ({ name, ...toReference(outputs.stored(reference)) })),
  ];
}

/** What stands on the action, since only there CodePipeline puts a value in the place of `#{namespace.key}`. */
export function toActionVariables(
  { env }: BuildAction,
  outputs: OutputDirectory,
): Readonly<Record<string, codebuild.BuildEnvironmentVariable>> | undefined {
  const variable = Object.entries(env).filter(([, text]) => hasVariables(text));
  const toValue = (text: Text) => ({ value: outputs.render(text) });
  return variable.length === 0 ? undefined : Object.fromEntries(variable.map(([name, text]) => [name, toValue(text)]));
}

/** The statements that let a role fetch the values of the secrets of a build, and no others. */
export function toSecretStatements(
  scope: Construct,
  { secrets }: BuildAction,
  outputs: OutputDirectory,
): iam.PolicyStatement[] {
  const values = Object.values(secrets).map((reference) => outputs.stored(reference));
  return toFetchStatements(core.Stack.of(scope), values);
}

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager */
function toReference(reference: StoredValue): Pick<Variable, 'type' | 'value'> {
  if (reference.kind === 'parameter') return { type: 'PARAMETER_STORE', value: reference.name };
  const { secret, key } = reference;
  return { type: 'SECRETS_MANAGER', value: key === undefined ? secret : `${secret}:${key}` };
}
