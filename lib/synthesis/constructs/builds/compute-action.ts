import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { ComputeAction } from '../../model/action';
import type { FilesArtifact } from '../../model/artifact';
import type { ActionContext } from '../action-context';

/** Commands that CodePipeline runs without a project; they write into a log group named after the pipeline. */
export function toComputeAction(action: ComputeAction, context: ActionContext): codepipeline.IAction {
  const [first, ...others] = action.inputs;
  const [made] = action.artifacts;
  return new actions.CommandsAction({
    actionName: action.name,
    runOrder: action.runOrder,
    commands: [...action.commands],
    input: context.artifact(first),
    extraInputs: others.map((name) => context.artifact(name)),
    ...(made !== undefined && { output: toOutput(made) }),
    ...(action.exports.length > 0 && { outputVariables: [...action.exports] }),
    ...(action.namespace !== undefined && { variablesNamespace: action.namespace }),
  });
}

/** Of this action alone, for only here an artifact says which files it holds; for others its name is enough. */
function toOutput({ name, directory, files }: FilesArtifact): codepipeline.Artifact {
  return new codepipeline.Artifact(name, directory === '.' ? [...files] : files.map((glob) => `${directory}/${glob}`));
}
