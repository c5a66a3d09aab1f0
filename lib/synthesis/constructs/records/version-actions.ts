import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { CheckVersionAction, RecordVersionAction } from '../../model/own-action';
import type { GitSource } from '../../model/source';
import type { ActionContext } from '../action-context';
import { addGitProject, toGitSource, toGitVariables } from './git-project';
import type { Access } from './repository-access';

/** Fixes the version before anything is built, and fails when its tag is on another commit. */
export function toCheckVersionAction(
  scope: Construct,
  action: CheckVersionAction,
  context: ActionContext,
): codepipeline.IAction {
  const source = toGitSource(action.source, context);
  return new actions.CodeBuildAction({
    ...toCommon(action, context),
    project: toProject(scope, source, 'read', context.buildspecs.checkVersion(action), context),
    variablesNamespace: action.namespace,
    environmentVariables: toGitVariables(scope, source),
  });
}

/** Writes the version that was checked into the repository, as a tag. */
export function toRecordVersionAction(
  scope: Construct,
  action: RecordVersionAction,
  context: ActionContext,
): codepipeline.IAction {
  const source = toGitSource(action.source, context);
  return new actions.CodeBuildAction({
    ...toCommon(action, context),
    project: toProject(scope, source, 'write-tags', context.buildspecs.recordVersion(action), context),
    environmentVariables: {
      ...toGitVariables(scope, source),
      VERSION: { value: `#{${action.versionNamespace}.VERSION}` },
    },
  });
}

function toCommon(action: CheckVersionAction | RecordVersionAction, context: ActionContext) {
  return { actionName: action.name, runOrder: action.runOrder, input: context.artifact(action.source) };
}

function toProject(scope: Construct, source: GitSource, access: Access, buildspec: string, context: ActionContext) {
  const verb = access === 'read' ? 'Reads' : 'Writes';
  const description = `${verb} version tags of ${source.repository}`;
  return addGitProject(scope, 'Version', { source, access, description, buildspec }, context);
}
