import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { Construct } from 'constructs';
import type { Action } from '../model/action';
import { isReaching } from '../model/elsewhere';
import type { ActionContext } from './action-context';
import { toBuildAction } from './builds/build-action';
import { toComputeAction } from './builds/compute-action';
import { toDeployActions } from './deploys/to-deploy-actions';
import { toActionsElsewhere } from './elsewhere/to-actions-elsewhere';
import { toApprovalAction } from './gates/approval';
import { toPublishAction } from './publishes/codeartifact-publish';
import { toCheckOriginAction } from './records/check-origin';
import { toCheckVersionAction, toRecordVersionAction } from './records/version-actions';
import { toCreateEnvironmentAction, toDeleteEnvironmentAction } from './temporary/environment-actions';

/** An action of the model as what CodePipeline does for it, in most cases one action, with what it needs beside it. */
export function toActions(scope: Construct, action: Action, context: ActionContext): readonly codepipeline.IAction[] {
  if (action.verb !== 'deploy') return [toAction(scope, action, context)];
  const { elsewhere } = context;
  const access = elsewhere?.access.get(action.environment);
  if (elsewhere === undefined || access === undefined || !isReaching(action.target))
    return toDeployActions(scope, action, context);
  const id = [...scope.node.scopes.slice(-2)].map(({ node }) => node.id).join('-');
  return toActionsElsewhere(id, action, context, { access, elsewhere, home: scope });
}

/** The registry of action families but for deploys. */
function toAction(
  scope: Construct,
  action: Exclude<Action, { readonly verb: 'deploy' }>,
  context: ActionContext,
): codepipeline.IAction {
  switch (action.verb) {
    case 'build':
    case 'test':
    case 'migrate':
      return toBuildAction(scope, action, context);
    case 'compute':
      return toComputeAction(action, context);
    case 'approve':
      return toApprovalAction(scope, action, context);
    case 'create-environment':
      return toCreateEnvironmentAction(scope, action, context);
    case 'delete-environment':
      return toDeleteEnvironmentAction(scope, action, context);
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
