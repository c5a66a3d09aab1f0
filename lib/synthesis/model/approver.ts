import type { Environment } from './environment';
import type { Pipeline } from './pipeline';

/** The approvals of a pipeline that the approvers of one environment answer. */
export interface Approvals {
  /** Has at least one approver. */
  readonly environment: Environment;
  /** At least one, in order. */
  readonly actions: readonly { readonly stage: string; readonly action: string }[];
}

/** Who answers which approvals of a pipeline, by environment. */
export function approversOf({ stages }: Pipeline, environments: readonly Environment[]): readonly Approvals[] {
  return environments
    .filter(({ approvers }) => approvers.length > 0)
    .map((environment) => ({
      environment,
      actions: stages.flatMap(({ name: stage, actions }) =>
        actions
          .filter((action) => action.verb === 'approve' && action.environment === environment.name)
          .map(({ name: action }) => ({ stage, action })),
      ),
    }))
    .filter(({ actions }) => actions.length > 0);
}
