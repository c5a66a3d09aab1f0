import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { BuildAction } from '../../model/action';
import { hasVariables, type Text } from '../../model/text';
import type { ValueReference } from '../../model/value';
import { toSecretArn } from '../secret-arn';
import type { OutputDirectory } from '../target-outputs';

/** A variable as a template of a project has it. */
type Variable = codebuild.CfnProject.EnvironmentVariableProperty;

/** What stands on the project: whatever does not change from one execution to the next, and where secrets are. */
export function toProjectVariables({ env, secrets }: BuildAction, outputs: OutputDirectory): Variable[] {
  const plain = Object.entries(env).filter(([, text]) => !hasVariables(text));
  return [
    ...plain.map(([name, text]) => ({ name, type: 'PLAINTEXT', value: outputs.render(text) })),
    ...Object.entries(secrets).map(([name, reference]) => ({ name, ...toReference(reference) })),
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
export function toSecretStatements(scope: Construct, { secrets }: BuildAction): iam.PolicyStatement[] {
  const stack = core.Stack.of(scope);
  const references = Object.values(secrets);
  const parameters = references.flatMap((one) => (one.kind === 'parameter' ? [toParameterArn(stack, one.name)] : []));
  const values = references.flatMap((one) => (one.kind === 'secret' ? [toSecretArn(stack, one.secret)] : []));
  return [...toStatements('ssm:GetParameters', parameters), ...toStatements('secretsmanager:GetSecretValue', values)];
}

function toStatements(action: string, arns: readonly string[]): iam.PolicyStatement[] {
  return arns.length === 0 ? [] : [new iam.PolicyStatement({ actions: [action], resources: [...new Set(arns)] })];
}

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager */
function toReference(reference: ValueReference): Pick<Variable, 'type' | 'value'> {
  if (reference.kind === 'parameter') return { type: 'PARAMETER_STORE', value: reference.name };
  const { secret, key } = reference;
  return { type: 'SECRETS_MANAGER', value: key === undefined ? secret : `${secret}:${key}` };
}

function toParameterArn(stack: core.Stack, name: string): string {
  return stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.replace(/^\//, '') });
}
