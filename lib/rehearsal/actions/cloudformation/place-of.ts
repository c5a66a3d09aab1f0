import type { ActionRun } from '../../action-run';

/** The account and region of the stacks that an action deploys: those of its role and of the action, else the pipeline's. */
export function placeOf({
  configuration,
  pipeline,
  planned,
}: Pick<ActionRun, 'configuration' | 'pipeline' | 'planned'>): {
  readonly account: string;
  readonly region: string;
} {
  const [, account] = /^arn:[^:]+:iam::(\d{12}):role\//.exec(configuration['RoleArn'] ?? '') ?? [];
  return { account: account ?? pipeline.account, region: planned.action.region ?? pipeline.region };
}
