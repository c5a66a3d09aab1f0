import type { PlannedAction, PlannedStage } from '../plan/plan';
import { type Moment, toAwsPipelineEvent, toAwsStageEvent } from './aws-event';
import type { Execution } from './execution';
import type { NewsOf } from './news';
import type { Outcome } from './outcome';
import { type PlanRun, toEventSource, toFirstVariables } from './plan-run';
import { runAction } from './run-action';
import { StoreFailure } from './store/store-failure';
import type { VariableScope } from './variables';

/** How a stage, or the whole, ended. */
type End = 'SUCCEEDED' | 'FAILED' | 'STOPPED';

/** The output variables so far; grows as actions succeed. */
interface Progress {
  variables: VariableScope;
}

/**
 * Does a plan: stages in order, in a stage the groups in run order, the actions of a group side by side. When an action
 * fails, its running siblings finish, nothing after them starts, and the stage and the execution fail.
 * @throws StoreFailure when the home refuses; any other throw is a bug.
 */
export async function runPlan(run: PlanRun): Promise<Execution> {
  const started = run.world.clock();
  const tell = (state: NewsOf<'execution'>['state']) => tellExecution(run, started, state);
  tell('STARTED');
  for (const site of run.world.sites) run.journal.tell(site);
  const stopping = () => tryTell(() => tell('STOPPING'));
  run.signal.addEventListener('abort', stopping, { once: true });
  try {
    tell(await runStages(run, { variables: toFirstVariables(run) }));
  } finally {
    run.signal.removeEventListener('abort', stopping);
  }
  return run.journal.execution();
}

/** A throw from a listener would be nobody's; what cannot be written now cannot be at the end either, and is thrown there. */
function tryTell(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
  }
}

async function runStages(run: PlanRun, progress: Progress): Promise<End> {
  for (const stage of run.plan.stages) {
    const end = await runStage(run, stage, progress);
    if (end !== 'SUCCEEDED') return end;
  }
  return run.signal.aborted ? 'STOPPED' : 'SUCCEEDED';
}

async function runStage(run: PlanRun, stage: PlannedStage, progress: Progress): Promise<End> {
  if (run.signal.aborted) return 'STOPPED';
  const started = run.world.clock();
  tellStage(run, started, stage.name, 'STARTED');
  const end = await runGroups(run, stage, progress);
  tellStage(run, started, stage.name, end);
  return end;
}

async function runGroups(run: PlanRun, stage: PlannedStage, progress: Progress): Promise<End> {
  for (const group of stage.groups) {
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
      keepVariables(progress, planned, outcome);
      return outcome;
    }),
  );
  return ended.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

function keepVariables(progress: Progress, { action }: PlannedAction, outcome: Outcome): void {
  if (outcome.state === 'SUCCEEDED' && action.namespace !== undefined)
    progress.variables = { ...progress.variables, [action.namespace]: outcome.variables };
}

function tellExecution(run: PlanRun, startTime: Date, state: NewsOf<'execution'>['state']): void {
  const moment = toMoment(run, startTime);
  run.journal.tell({
    type: 'execution',
    state,
    directory: run.journal.folder.path,
    ...(state !== 'STARTED' && state !== 'STOPPING' && toDuration(moment)),
    aws: toAwsPipelineEvent(toEventSource(run), moment, state),
  });
}

function tellStage(run: PlanRun, startTime: Date, stage: string, state: NewsOf<'stage'>['state']): void {
  const moment = toMoment(run, startTime);
  run.journal.tell({
    type: 'stage',
    stage,
    state,
    ...(state !== 'STARTED' && toDuration(moment)),
    aws: toAwsStageEvent(toEventSource(run), moment, { stage, state }),
  });
}

function toMoment(run: PlanRun, startTime: Date): Moment {
  return { time: run.world.clock(), startTime };
}

function toDuration({ time, startTime }: Moment): { durationMs: number } {
  return { durationMs: Math.max(0, time.getTime() - startTime.getTime()) };
}
