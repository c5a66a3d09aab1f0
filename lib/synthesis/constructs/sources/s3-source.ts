import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as codepipelineActions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { S3Source } from '../../model/source';
import { servicePrincipal } from '../service-principal';

/** The source action of a zip in a bucket. It starts nothing by itself: {@link startOnUpload} does. */
export function toS3Action(scope: Construct, source: S3Source, output: codepipeline.Artifact): codepipeline.IAction {
  return new codepipelineActions.S3SourceAction({
    actionName: source.name,
    variablesNamespace: source.name,
    bucket: s3.Bucket.fromBucketName(scope, 'Bucket', source.bucket),
    bucketKey: toKey(source),
    trigger: codepipelineActions.S3Trigger.NONE,
    output,
  });
}

/**
 * Starts the pipeline when the object is uploaded, by the bucket's own EventBridge events, which its owner turns on:
 * polling is slow and CloudTrail costs a trail.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function startOnUpload(scope: Construct, source: S3Source, pipeline: codepipeline.IPipeline): void {
  new events.Rule(scope, 'Upload', {
    description: `Starts the pipeline on an upload to ${source.bucket}`,
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [source.bucket] }, object: { key: [toKey(source)] } },
    },
    targets: [
      new targets.CodePipeline(pipeline, {
        eventRole: new iam.Role(scope, 'EventRole', {
          description: `Lets EventBridge start the pipeline on an upload to ${source.bucket}`,
          assumedBy: servicePrincipal(scope, 'events.amazonaws.com'),
        }),
      }),
    ],
  });
}

function toKey({ object }: S3Source): string {
  return object.kind === 'zip' ? object.key : object.prefix;
}
