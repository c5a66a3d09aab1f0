import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { Construct } from 'constructs';
import type { Action } from '../model/action';
import type { ActionContext } from './action-context';
import { toBuildAction } from './builds/build-action';
import { toComputeAction } from './builds/compute-action';
import { toS3DeployAction } from './deploys/s3-deploy';
import { toApprovalAction } from './gates/approval';
import { toPublishAction } from './publishes/codeartifact-publish';
import { toCheckOriginAction } from './records/check-origin';
import { toCheckVersionAction, toRecordVersionAction } from './records/version-actions';

/** The registry of action families: an action of the model as an action of CodePipeline, with what it needs beside it. */
export function toAction(scope: Construct, action: Action, context: ActionContext): codepipeline.IAction {
  switch (action.verb) {
    case 'build':
    case 'test':
      return toBuildAction(scope, action, context);
    case 'compute':
      return toComputeAction(action, context);
    case 'approve':
      return toApprovalAction(scope, action, context);
    case 'deploy':
      return toS3DeployAction(scope, action, context);
    case 'publish':
      return toPublishAction(scope, action, context);
    case 'check-origin':
      return toCheckOriginAction(scope, action, context);
    case 'check-version':
      return toCheckVersionAction(scope, action, context);
    case 'record':
      return toRecordVersionAction(scope, action, context);
  }
}
