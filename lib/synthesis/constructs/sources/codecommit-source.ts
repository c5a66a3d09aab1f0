import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { CodeCommitSource } from '../../model/source';
import { addStartRule } from '../triggers/start-rule';

/** The source action of a CodeCommit repository: a zip of a commit, or its clone. It starts nothing by itself. */
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
    codeBuildCloneOutput: source.clone,
    trigger: actions.CodeCommitTrigger.NONE,
    output,
  });
}

/**
 * Starts the pipeline on a push to one of the branches, with the commit that was pushed.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/triggering.html
 */
export function startOnPush(
  scope: Construct,
  source: CodeCommitSource,
  branches: readonly string[],
  pipeline: codepipeline.IPipeline,
): void {
  const arn = core.Stack.of(scope).formatArn({ service: 'codecommit', resource: source.repository });
  addStartRule(scope, 'Push', {
    pipeline,
    on: `a push to ${source.repository}`,
    pattern: {
      source: ['aws.codecommit'],
      detailType: ['CodeCommit Repository State Change'],
      resources: [arn],
      detail: {
        event: ['referenceCreated', 'referenceUpdated'],
        referenceType: ['branch'],
        referenceName: [...branches],
      },
    },
    revision: { source: source.name, type: 'COMMIT_ID', path: '$.detail.commitId' },
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
