import type { ConditionResult, ConditionType } from '../assembly/stage-condition';
import type { PlannedCondition, PlannedStage } from '../plan/plan';
import { evaluateCondition } from './conditions/evaluate-condition';
import type { PlanRun } from './plan-run';
import { type Progress, runGroups } from './run-groups';
import { tellStage } from './tell-stage';

/** How a stage ended: `SKIPPED` lets the execution go on, and `ROLLED_BACK` is a failure after which it returns. */
export type StageEnd = 'SUCCEEDED' | 'SKIPPED' | 'FAILED' | 'ROLLED_BACK' | 'STOPPED';

/**
 * Runs a stage: its entry condition, its actions, and the condition of its success or its failure.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-conditions.html
 */
export async function runStage(run: PlanRun, stage: PlannedStage, progress: Progress): Promise<StageEnd> {
  if (run.signal.aborted) return 'STOPPED';
  const entry = await engage(run, stage, 'BeforeEntry', progress);
  if (entry === 'STOPPED') return 'STOPPED';
  if (entry === 'SKIP') return 'SKIPPED';
  const started = run.world.clock();
  tellStage(run, started, stage.name, 'STARTED');
  if (entry !== 'NONE') return fail(run, stage, started);
  const end = await runGroups(run, stage, progress);
  if (end === 'FAILED') return runFailed(run, stage, progress, started);
  return end === 'SUCCEEDED' ? runSucceeded(run, stage, progress, started) : stop(run, stage, started);
}

async function runSucceeded(run: PlanRun, stage: PlannedStage, progress: Progress, started: Date): Promise<StageEnd> {
  const result = await engage(run, stage, 'OnSuccess', progress);
  if (result === 'STOPPED') return stop(run, stage, started);
  tellStage(run, started, stage.name, result === 'NONE' ? 'SUCCEEDED' : 'FAILED');
  if (result === 'NONE') return 'SUCCEEDED';
  return result === 'ROLLBACK' ? 'ROLLED_BACK' : 'FAILED';
}

async function runFailed(run: PlanRun, stage: PlannedStage, progress: Progress, started: Date): Promise<StageEnd> {
  tellStage(run, started, stage.name, 'FAILED');
  const result = await engage(run, stage, 'OnFailure', progress);
  switch (result) {
    case 'RETRY':
      return retry(run, stage, progress);
    case 'ROLLBACK':
      return 'ROLLED_BACK';
    case 'SKIP':
      return 'SKIPPED';
    case 'STOPPED':
      return 'STOPPED';
    case 'FAIL':
    case 'NONE':
      return 'FAILED';
  }
}

/** Once: a stage that fails again has failed. */
async function retry(run: PlanRun, stage: PlannedStage, progress: Progress): Promise<StageEnd> {
  const again = { ...run, attempt: 2 };
  const started = run.world.clock();
  const all = stage.conditions?.some(({ retryMode }) => retryMode === 'ALL_ACTIONS');
  tellStage(again, started, stage.name, 'RESUMED');
  const end = await runGroups(again, stage, progress, all ? undefined : progress.succeeded);
  if (end === 'SUCCEEDED') return runSucceeded(again, stage, progress, started);
  return end === 'FAILED' ? fail(again, stage, started) : stop(again, stage, started);
}

/** The result of the condition of one type that was not met; `NONE` when it was, or there is none. */
async function engage(
  run: PlanRun,
  { name, conditions = [] }: PlannedStage,
  type: ConditionType,
  { variables }: Progress,
): Promise<ConditionResult | 'NONE' | 'STOPPED'> {
  const condition: PlannedCondition | undefined = conditions.find((one) => one.type === type);
  if (condition === undefined) return 'NONE';
  const end = await evaluateCondition(run, name, condition, variables);
  if (end === 'STOPPED') return 'STOPPED';
  return end === 'MET' ? 'NONE' : condition.result;
}

function fail(run: PlanRun, stage: PlannedStage, started: Date): StageEnd {
  tellStage(run, started, stage.name, 'FAILED');
  return 'FAILED';
}

function stop(run: PlanRun, stage: PlannedStage, started: Date): StageEnd {
  tellStage(run, started, stage.name, 'STOPPED');
  return 'STOPPED';
}
