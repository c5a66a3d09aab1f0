import type { Action, ApproveAction, DeployAction } from './action';
import type { Environment } from './environment';
import type { Pipeline } from './pipeline';

/** The approvals of a pipeline that the approvers of one environment answer. */
export interface Approvals {
  /** Has at least one approver. */
  readonly environment: Environment;
  /** At least one, in order. */
  readonly actions: readonly { readonly stage: string; readonly action: string }[];
}

/** Whether somebody answers: an approval, or a deploy whose changes are approved. */
function isApproved(action: Action): action is ApproveAction | DeployAction {
  if (action.verb === 'deploy') return action.target.kind === 'stack' && action.target.changes?.approve === true;
  return action.verb === 'approve';
}

/** Who answers which approvals of a pipeline, by environment. */
export function approversOf({ stages }: Pipeline, environments: readonly Environment[]): readonly Approvals[] {
  return environments
    .filter(({ approvers }) => approvers.length > 0)
    .map((environment) => ({
      environment,
      actions: stages.flatMap(({ name: stage, actions }) =>
        actions
          .filter((action) => isApproved(action) && action.environment === environment.name)
          .map(({ verb, name }) => ({ stage, action: verb === 'deploy' ? `${name}-approve` : name })),
      ),
    }))
    .filter(({ actions }) => actions.length > 0);
}
