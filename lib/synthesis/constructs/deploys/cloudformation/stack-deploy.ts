import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { StackChanges, TemplateStack } from '../../../model/targets/cloudformation';
import type { ActionContext } from '../../action-context';
import { toApprovalAction } from '../../gates/approval';
import { toConfigureAction } from './configure';
import { toDeploymentRole } from './deployment-role';

/** Where a stack is, when it is in another account or region than the pipeline. */
export interface StackPlace {
  /** In a stack of there. */
  readonly scope: Construct;
  /** An action on the stack as one that is done there. */
  readonly put: (action: codepipeline.IAction) => codepipeline.IAction;
  /** What the role is called that CloudFormation takes, when it is made. */
  readonly roleName?: string;
}

/**
 * A template deployed as a stack: the version is written down for its tag, then the stack is updated at once, or its change
 * set is made, approved and executed.
 */
export function toStackDeployActions(
  scope: Construct,
  action: DeployAction,
  target: TemplateStack,
  context: ActionContext,
  { scope: there, put, roleName }: StackPlace = { scope, put: (one) => one },
): readonly codepipeline.IAction[] {
  const configuration = new codepipeline.Artifact(toArtifactName(action));
  const first = toConfigureAction(scope, { action, target, output: configuration, context });
  const input = context.artifact(action.input);
  const common = {
    stackName: target.stack,
    templatePath: input.atPath(target.template),
    templateConfiguration: configuration.atPath('configuration.json'),
    adminPermissions: false,
    deploymentRole: toDeploymentRole(there, target, roleName),
    cfnCapabilities: target.capabilities.map((capability) => capability as core.CfnCapabilities),
    parameterOverrides: Object.fromEntries(
      Object.entries(target.parameters).map(([name, text]) => [name, context.outputs.render(text)]),
    ),
  };
  const own = toOwn(action);
  const runOrder = action.runOrder + 1;
  if (target.changes === undefined) {
    return [first, put(new actions.CloudFormationCreateUpdateStackAction({ ...common, ...own, runOrder }))];
  }
  const changeSetName = `${action.environment}-${action.name}`.replace(/[^A-Za-z0-9-]+/g, '-');
  const { approve } = target.changes;
  return [
    first,
    put(
      new actions.CloudFormationCreateReplaceChangeSetAction({
        ...common,
        actionName: `${action.name}-changes`,
        runOrder,
        changeSetName,
      }),
    ),
    ...(approve
      ? [toApproval(scope, { ...action, target }, { ...target.changes, console: toConsole(there, target) }, context)]
      : []),
    put(
      new actions.CloudFormationExecuteChangeSetAction({
        ...own,
        runOrder: runOrder + (approve ? 2 : 1),
        stackName: target.stack,
        changeSetName,
      }),
    ),
  ];
}

/** Unique in its pipeline, as a deploy is in its environment; a dot is not for artifacts. */
function toArtifactName({ name, environment }: DeployAction): string {
  return `${name}-${environment}-configuration`.replace(/[^A-Za-z0-9_-]/g, '-').slice(-100);
}

/** The action that makes the changes has the deploy's name, and hands on the stack's outputs. */
function toOwn({ name, namespace }: DeployAction) {
  return { actionName: name, ...(namespace !== undefined && { variablesNamespace: namespace }) };
}

function toConsole(scope: Construct, { stack }: TemplateStack): string {
  const { region } = core.Stack.of(scope);
  return `https://${region}.console.aws.amazon.com/cloudformation/home?region=${region}#/stacks?filteringText=${stack}`;
}

function toApproval(
  scope: Construct,
  { name, runOrder, target }: DeployAction & { readonly target: TemplateStack },
  { ask, timeoutMinutes, console }: StackChanges & { readonly console: string },
  context: ActionContext,
): codepipeline.IAction {
  const approval = {
    ...({ verb: 'approve', name: `${name}-approve`, runOrder: runOrder + 2, ask } as const),
    ...{ message: `Execute the change set of the stack ${target.stack}?`, link: [console] },
    ...(timeoutMinutes !== undefined && { timeoutMinutes }),
  };
  return toApprovalAction(new Construct(scope, 'Approve'), approval, context);
}
