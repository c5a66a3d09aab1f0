import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { BuildAction } from '../../model/action';
import type { ActionContext } from '../action-context';
import { BuildProject } from './build-project';

/** A build or a test: a project of its own, started by the pipeline. */
export function toBuildAction(scope: Construct, action: BuildAction, context: ActionContext): codepipeline.IAction {
  const { project } = new BuildProject(scope, 'Build', {
    store: context.store,
    description: `${action.verb} ${action.name}`,
    buildspec: action.way.kind === 'buildspec' ? action.way.path : context.buildspecs.build(action),
    timeoutMinutes: action.timeoutMinutes,
    // Commands of the person's own have no `cache` section; the repository's own buildspec may have one.
    cache: action.way.kind !== 'commands',
    reports: action.junit.length > 0 || action.way.kind === 'buildspec',
  });
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    type: action.verb === 'test' ? actions.CodeBuildActionType.TEST : actions.CodeBuildActionType.BUILD,
    project,
    input: context.artifact(action.inputs[0]),
    extraInputs: action.inputs.slice(1).map((name) => context.artifact(name)),
    outputs: action.artifacts.map(({ name }) => context.artifact(name)),
    ...toVariables(action, context),
    ...(action.namespace === undefined ? {} : { variablesNamespace: action.namespace }),
  });
}

/** On the action, since only there `#{namespace.key}` is resolved. */
function toVariables(
  action: BuildAction,
  context: ActionContext,
): Pick<actions.CodeBuildActionProps, 'environmentVariables'> {
  const entries = Object.entries(action.env);
  if (entries.length === 0) return {};
  return {
    environmentVariables: Object.fromEntries(
      entries.map(([name, text]) => [name, { value: context.outputs.render(text) }]),
    ),
  };
}
