import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { PublishAction } from '../../model/action';
import { type PublishedFormat, tryPublishedFormat } from '../../model/published-format';
import type { ActionContext } from '../action-context';
import { BuildProject } from '../builds/build-project';
import { type PackageRepository, toPackageRepository, toPublishStatements } from './package-repository';

/** As long as the token is good for that the build logs in with. */
const TIMEOUT_MINUTES = 15;

/** A package put into a repository of CodeArtifact, by a project of its own, the only one that may. */
export function toPublishAction(scope: Construct, action: PublishAction, context: ActionContext): codepipeline.IAction {
  const format = toFormat(action, context);
  const repository = toPackageRepository(scope, action.codeArtifact);
  const { project, role } = new BuildProject(scope, 'Publish', {
    store: context.store,
    description: `Publishes ${action.input} to ${repository.domain}/${repository.name}`,
    buildspec: context.buildspecs.publish(format),
    timeoutMinutes: TIMEOUT_MINUTES,
    reports: false,
    variables: toVariables(repository, format),
  });
  for (const statement of toPublishStatements(repository, format)) role.addToPolicy(statement);
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    project,
    input: context.artifact(action.input),
  });
}

/** @throws when it is of a form that is not published: the model lets only those of CodeArtifact be. */
function toFormat({ name, input }: PublishAction, context: ActionContext): PublishedFormat {
  const format = tryPublishedFormat(context.package(input).format);
  if (format === undefined) throw new Error(`${name} cannot publish ${input}`);
  return format;
}

function toVariables({ domain, owner, name }: PackageRepository, format: PublishedFormat) {
  const variables = { DOMAIN: domain, DOMAIN_OWNER: owner, REPOSITORY: name, FORMAT: format };
  return Object.entries(variables).map(([name, value]) => ({ name, type: 'PLAINTEXT', value }));
}
