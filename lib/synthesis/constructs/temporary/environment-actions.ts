import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { CreateEnvironmentAction, DeleteEnvironmentAction } from '../../model/own-action';
import { type TemporaryEnvironment as Model, temporaryStackName } from '../../model/temporary-environment';
import type { ActionContext } from '../action-context';
import { ExactAction } from '../exact-action';
import { toStackArns } from './temporary-environment';

/** Makes the environment of the execution, and hands on what its stack does. */
export function toCreateEnvironmentAction(
  scope: Construct,
  action: CreateEnvironmentAction,
  context: ActionContext,
): codepipeline.IAction {
  const { stack } = action.temporary;
  const input = context.artifact(action.input);
  const parameters = Object.entries(stack.parameters).map(([name, text]) => [name, context.outputs.render(text)]);
  return new ExactAction({
    ...toCommon(scope, action, context, MAKING, [toValidation()]),
    inputs: [input],
    artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
    ...(action.namespace !== undefined && { variablesNamespace: action.namespace }),
    configuration: {
      ...toConfiguration(action.temporary, context),
      ActionMode: 'CREATE_UPDATE',
      TemplatePath: `${action.input}::${stack.template}`,
      ...(stack.capabilities.length > 0 && { Capabilities: stack.capabilities.join(',') }),
      ...(parameters.length > 0 && { ParameterOverrides: JSON.stringify(Object.fromEntries(parameters)) }),
    },
  });
}

/** Deletes it when everything before has succeeded. */
export function toDeleteEnvironmentAction(
  scope: Construct,
  action: DeleteEnvironmentAction,
  context: ActionContext,
): codepipeline.IAction {
  return new ExactAction({
    ...toCommon(scope, action, context, DELETING),
    artifactBounds: { minInputs: 0, maxInputs: 0, minOutputs: 0, maxOutputs: 0 },
    configuration: { ...toConfiguration(action.temporary, context), ActionMode: 'DELETE_ONLY' },
  });
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html */
const DELETING = ['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents', 'cloudformation:DeleteStack'];
const MAKING = [
  ...DELETING.filter((action) => !action.endsWith('DeleteStack')),
  ...['cloudformation:CreateStack', 'cloudformation:UpdateStack', 'cloudformation:GetTemplate'],
];

/** A template is no resource. */
const toValidation = () => new iam.PolicyStatement({ actions: ['cloudformation:ValidateTemplate'], resources: ['*'] });

type EnvironmentAction = CreateEnvironmentAction | DeleteEnvironmentAction;

function toCommon(
  scope: Construct,
  { name, runOrder, temporary }: EnvironmentAction,
  context: ActionContext,
  actions: string[],
  more: readonly iam.PolicyStatement[] = [],
) {
  return {
    actionName: name,
    runOrder,
    category: codepipeline.ActionCategory.DEPLOY,
    provider: 'CloudFormation',
    statements: [
      ...more,
      new iam.PolicyStatement({ actions, resources: [toStackArns(scope, temporary)] }),
      new iam.PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [context.temporary(temporary.name).deploymentRole.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      }),
    ],
  };
}

function toConfiguration(temporary: Model, context: ActionContext) {
  return {
    StackName: temporaryStackName(temporary),
    RoleArn: context.temporary(temporary.name).deploymentRole.roleArn,
  };
}
