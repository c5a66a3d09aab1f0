import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingBucket, ManagedWebsite } from '../../../model/targets/s3';
import type { ActionContext } from '../../action-context';
import { toS3DeployAction } from './s3-deploy';
import { toS3UploadAction } from './s3-upload';

/** A deploy to S3: by CodePipeline's own action, or where that can too little by a project. */
export function toS3Action(
  scope: Construct,
  action: DeployAction,
  target: ManagedWebsite | ExistingBucket,
  context: ActionContext,
): codepipeline.IAction {
  const { care } = target;
  return care === undefined
    ? toS3DeployAction(scope, action, target, context)
    : toS3UploadAction(scope, action, { target, care }, context);
}
