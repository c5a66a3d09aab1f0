import type { PlanRun } from './plan-run';
import type { Progress } from './run-groups';
import { runStage } from './run-stage';
import { StoreFailure } from './store/store-failure';
import { tellExecution } from './tell-stage';

/** How a plan ended. */
export interface PlanEnd {
  readonly state: 'SUCCEEDED' | 'FAILED' | 'STOPPED';
  /** The stage that is to return to its last good version. @default - none */
  readonly rollback?: string;
}

/**
 * Does a plan: stages in order, each with its conditions. When a stage fails, the execution fails. `opening` is
 * called when its start is told.
 * @throws StoreFailure when the home refuses; any other throw is a bug.
 */
export async function runPlan(run: PlanRun, progress: Progress, opening = () => {}): Promise<PlanEnd> {
  const started = run.world.clock();
  tellExecution(run, started, 'STARTED');
  opening();
  for (const site of run.world.sites) run.journal.tell(site);
  const stopping = () => tryTell(() => tellExecution(run, started, 'STOPPING'));
  run.signal.addEventListener('abort', stopping, { once: true });
  try {
    const end = await runStages(run, progress);
    tellExecution(run, started, end.state);
    return end;
  } finally {
    run.signal.removeEventListener('abort', stopping);
  }
}

/** A throw from a listener would be nobody's; what cannot be written now cannot be at the end either, and is thrown there. */
function tryTell(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
  }
}

async function runStages(run: PlanRun, progress: Progress): Promise<PlanEnd> {
  for (const stage of run.plan.stages) {
    const end = await runStage(run, stage, progress);
    if (end === 'ROLLED_BACK') return { state: 'FAILED', rollback: stage.name };
    if (end === 'FAILED' || end === 'STOPPED') return { state: end };
  }
  return { state: run.signal.aborted ? 'STOPPED' : 'SUCCEEDED' };
}
