import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingBucket, ManagedWebsite } from '../../../model/targets/s3';
import type { ActionContext } from '../../action-context';

/** An artifact unpacked into a target's bucket. Files that a deploy no longer brings stay, as CodePipeline's action does it. */
export function toS3DeployAction(
  scope: Construct,
  action: DeployAction,
  target: S3Target,
  context: ActionContext,
): codepipeline.IAction {
  const bucket = context.outputs.value(action.environment, target.name, 'bucket');
  return new actions.S3DeployAction({
    actionName: action.name,
    runOrder: action.runOrder,
    bucket: s3.Bucket.fromBucketName(scope, 'Bucket', bucket),
    input: context.artifact(action.input),
    extract: true,
    ...howToPut(target),
  });
}

type S3Target = ManagedWebsite | ExistingBucket;

/**
 * A website's files are asked for anew each time (their ETag answers 304), so that people see a deploy at once, without an
 * invalidation: the action knows one `Cache-Control` for all of its files.
 */
function howToPut(target: S3Target): Pick<actions.S3DeployActionProps, 'cacheControl' | 'objectKey'> {
  switch (target.kind) {
    case 'website':
      return { cacheControl: [actions.CacheControl.noCache()] };
    case 'bucket':
      return target.prefix === undefined ? {} : { objectKey: target.prefix };
  }
}
