import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ApproveAction } from '../../model/action';
import type { ActionContext } from '../action-context';
import { addTopic } from '../topic';

/** A manual approval, which tells the people that it asks by e-mail. */
export function toApprovalAction(
  scope: Construct,
  action: ApproveAction,
  context: ActionContext,
): codepipeline.IAction {
  return new actions.ManualApprovalAction({
    actionName: action.name,
    runOrder: action.runOrder,
    ...(action.ask.length === 0 ? {} : { notificationTopic: toTopic(scope, action, context) }),
    ...(action.message === undefined ? {} : { additionalInformation: action.message }),
    ...(action.link === undefined ? {} : { externalEntityLink: context.outputs.render(action.link) }),
    ...(action.timeoutMinutes === undefined ? {} : { timeout: core.Duration.minutes(action.timeoutMinutes) }),
  });
}

function toTopic(scope: Construct, action: ApproveAction, context: ActionContext): sns.Topic {
  return addTopic(scope, 'Approvers', {
    displayName: `Approve ${action.name}`,
    key: context.store.key,
    addresses: action.ask,
  });
}
