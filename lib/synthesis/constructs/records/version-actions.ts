import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { CheckVersionAction, RecordVersionAction } from '../../model/action';
import { type GitSource, isGit } from '../../model/source';
import type { ActionContext } from '../action-context';
import { BuildProject } from '../builds/build-project';
import { type Access, toRepositoryStatements, toRepositoryUrl } from './repository-access';

/** How long a look at a repository's tags may take. */
const TIMEOUT_MINUTES = 10;

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
    environmentVariables: toVariables(scope, source),
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
      ...toVariables(scope, source),
      VERSION: { value: `#{${action.versionNamespace}.VERSION}` },
    },
  });
}

function toCommon(action: CheckVersionAction | RecordVersionAction, context: ActionContext) {
  return { actionName: action.name, runOrder: action.runOrder, input: context.artifact(action.source) };
}

/** A project of its own: the only ones that may talk to the repository, and each no more than it must. */
function toProject(scope: Construct, source: GitSource, access: Access, buildspec: string, context: ActionContext) {
  const verb = access === 'read' ? 'Reads' : 'Writes';
  const { project, role } = new BuildProject(scope, 'Version', {
    store: context.store,
    description: `${verb} version tags of ${source.repository}`,
    buildspec,
    timeoutMinutes: TIMEOUT_MINUTES,
    reports: false,
  });
  for (const statement of toRepositoryStatements(scope, source, access)) role.addToPolicy(statement);
  return project;
}

function toVariables(scope: Construct, source: GitSource) {
  return {
    REPOSITORY_URL: { value: toRepositoryUrl(scope, source) },
    COMMIT_ID: { value: `#{${source.name}.CommitId}` },
  };
}

/** @throws when the source is no repository: the model lets only git sources be recorded. */
function toGitSource(name: string, context: ActionContext): GitSource {
  const source = context.source(name);
  if (!isGit(source)) throw new Error(`source ${name} is no git repository`);
  return source;
}
