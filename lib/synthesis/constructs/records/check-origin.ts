import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { CheckOriginAction } from '../../model/own-action';
import type { ActionContext } from '../action-context';
import { addGitProject, toGitSource, toGitVariables } from './git-project';

/** Refuses a pull request of a fork before anything of it is run. */
export function toCheckOriginAction(
  scope: Construct,
  action: CheckOriginAction,
  context: ActionContext,
): codepipeline.IAction {
  const source = toGitSource(action.source, context);
  const description = `Looks for the commits of pull requests on the branches of ${source.repository}`;
  const buildspec = context.buildspecs.checkOrigin();
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    input: context.artifact(action.source),
    project: addGitProject(scope, 'Origin', { source, access: 'read', description, buildspec }, context),
    environmentVariables: toGitVariables(scope, source),
  });
}
