import type { PlannedAction, PlannedStage } from '../plan/plan';
import type { Outcome } from './outcome';
import type { PlanRun } from './plan-run';
import { runAction } from './run-action';
import type { VariableScope } from './variables';

/** How far an execution has come; grows as actions succeed. */
export interface Progress {
  /** The output variables so far. */
  variables: VariableScope;
  /** The references of the actions that succeeded. */
  readonly succeeded: Set<string>;
}

/**
 * Runs the actions of a stage: groups in run order, the actions of a group side by side. When one fails, its running siblings
 * finish, and nothing after them starts. The actions in `done` are not run again.
 */
export async function runGroups(
  run: PlanRun,
  stage: PlannedStage,
  progress: Progress,
  done: ReadonlySet<string> = new Set(),
): Promise<'SUCCEEDED' | 'FAILED' | 'STOPPED'> {
  const left = stage.groups.map((group) => group.filter(({ reference }) => !done.has(reference)));
  for (const group of left) {
    if (run.signal.aborted) return 'STOPPED';
    const outcomes = await runGroup(run, group, progress);
    if (outcomes.some(({ state }) => state === 'ABANDONED')) return 'STOPPED';
    if (outcomes.some(({ state }) => state === 'FAILED')) return 'FAILED';
  }
  return 'SUCCEEDED';
}

/** The variables are those of before the group: siblings do not see one another's. */
async function runGroup(
  run: PlanRun,
  group: readonly PlannedAction[],
  progress: Progress,
): Promise<readonly Outcome[]> {
  const { variables } = progress;
  const ended = await Promise.allSettled(
    group.map(async (planned) => {
      const outcome = await runAction(run, planned, variables);
      keep(progress, planned, outcome);
      return outcome;
    }),
  );
  return ended.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

function keep(progress: Progress, { action, reference }: PlannedAction, outcome: Outcome): void {
  if (outcome.state !== 'SUCCEEDED') return;
  progress.succeeded.add(reference);
  if (action.namespace !== undefined)
    progress.variables = { ...progress.variables, [action.namespace]: outcome.variables };
}
