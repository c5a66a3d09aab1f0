import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { EcrSource } from '../../model/source';
import { addStartRule } from '../triggers/start-rule';

/** The source action of a container image: its URI with the digest, as `imageDetail.json`. It starts nothing by itself. */
export function toImageAction(source: EcrSource, output: codepipeline.Artifact): codepipeline.IAction {
  return new ImageAction(source, output);
}

/**
 * Starts the pipeline when an image is pushed under the tag, with the digest that was pushed.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/create-cwe-ecr-source.html
 */
export function startOnImage(scope: Construct, source: EcrSource, pipeline: codepipeline.IPipeline): void {
  const { repository, tag } = source;
  addStartRule(scope, 'Image', {
    pipeline,
    on: `an image ${repository}:${tag}`,
    pattern: {
      source: ['aws.ecr'],
      detailType: ['ECR Image Action'],
      detail: { 'action-type': ['PUSH'], result: ['SUCCESS'], 'repository-name': [repository], 'image-tag': [tag] },
    },
    revision: { source: source.name, type: 'IMAGE_DIGEST', path: '$.detail.image-digest' },
  });
}

/**
 * The L2's action cannot be told not to make a rule of its own, which would start the pipeline a second time, without the digest.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECR.html
 */
class ImageAction extends actions.Action {
  constructor(
    private readonly source: EcrSource,
    output: codepipeline.Artifact,
  ) {
    super({
      actionName: source.name,
      variablesNamespace: source.name,
      category: codepipeline.ActionCategory.SOURCE,
      provider: 'ECR',
      artifactBounds: { minInputs: 0, maxInputs: 0, minOutputs: 1, maxOutputs: 1 },
      outputs: [output],
    });
  }

  protected bound(
    scope: Construct,
    _stage: codepipeline.IStage,
    { role, bucket }: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    const { repository, tag } = this.source;
    const arn = core.Stack.of(scope).formatArn({ service: 'ecr', resource: 'repository', resourceName: repository });
    role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['ecr:DescribeImages'], resources: [arn] }));
    bucket.grantWrite(role);
    return { configuration: { RepositoryName: repository, ImageTag: tag } };
  }
}
