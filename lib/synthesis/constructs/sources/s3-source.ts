import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as codepipelineActions from 'aws-cdk-lib/aws-codepipeline-actions';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { S3Source } from '../../model/source';
import { addStartRule } from '../triggers/start-rule';

/** Where the zip of a source lies. */
export interface ZipObject {
  readonly bucket: s3.IBucket;
  readonly key: string;
}

/** The source action of a zip in a bucket. It neither polls nor starts anything by itself. */
export function toS3Action(source: S3Source, zip: ZipObject, output: codepipeline.Artifact): codepipeline.IAction {
  return new codepipelineActions.S3SourceAction({
    actionName: source.name,
    variablesNamespace: source.name,
    bucket: zip.bucket,
    bucketKey: zip.key,
    trigger: codepipelineActions.S3Trigger.NONE,
    output,
  });
}

/**
 * Starts the pipeline when the zip is uploaded, with the version that was uploaded, by the bucket's own EventBridge events, which
 * its owner turns on: polling is slow and CloudTrail costs a trail.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/create-S3-source-events.html
 */
export function startOnUpload(
  scope: Construct,
  source: S3Source,
  { bucket, key }: ZipObject,
  pipeline: codepipeline.IPipeline,
): void {
  addStartRule(scope, 'Upload', {
    pipeline,
    on: `an upload to ${source.bucket}`,
    pattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucket.bucketName] }, object: { key: [key] } },
    },
    revision: { source: source.name, type: 'S3_OBJECT_VERSION_ID', path: '$.detail.object.version-id' },
  });
}
