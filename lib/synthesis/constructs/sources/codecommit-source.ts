import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { CodeCommitSource } from '../../model/source';
import { servicePrincipal } from '../service-principal';

/** The source action of a CodeCommit repository: a zip of the branch's head, on each push to it, told by EventBridge. */
export function toCodeCommitAction(
  scope: Construct,
  source: CodeCommitSource,
  output: codepipeline.Artifact,
): codepipeline.IAction {
  return new actions.CodeCommitSourceAction({
    actionName: source.name,
    variablesNamespace: source.name,
    repository: toRepository(scope, source),
    branch: source.branch,
    trigger: actions.CodeCommitTrigger.EVENTS,
    eventRole: new iam.Role(scope, 'EventRole', {
      description: `Lets EventBridge start the pipeline on a push to ${source.repository}`,
      assumedBy: servicePrincipal(scope, 'events.amazonaws.com'),
    }),
    output,
  });
}

/** Made, and kept when the stack goes, since it holds people's work; or found by its name. */
function toRepository(scope: Construct, source: CodeCommitSource): codecommit.IRepository {
  if (!source.managed) return codecommit.Repository.fromRepositoryName(scope, 'Repository', source.repository);
  const repository = new codecommit.Repository(scope, 'Repository', { repositoryName: source.repository });
  repository.applyRemovalPolicy(core.RemovalPolicy.RETAIN);
  new core.CfnOutput(scope, 'CloneUrl', {
    description: `Where to push ${source.repository}`,
    value: repository.repositoryCloneUrlHttp,
  });
  return repository;
}
