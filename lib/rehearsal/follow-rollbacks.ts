import type { Execution } from './execution';
import type { ExecutionTrigger } from './execution-start';
import type { PlanRun } from './plan-run';
import { type RollbackInput, rollBack } from './rollback/roll-back';
import type { RollbackDesk } from './rollback/rollback-desk';
import type { PlanEnd } from './run-plan';

/** What follows an execution, beside the run itself. */
export interface Following extends Omit<RollbackInput, 'stage' | 'id' | 'trigger' | 'wanted'> {
  readonly desk: RollbackDesk;
  /** Resolves when the targets of every event were called to their ends. */
  readonly settle: () => Promise<void>;
}

/**
 * The rollbacks that an execution leads to: that of a condition at once; then, when all is well, the person's alarms go off,
 * and what functions ask for is done.
 */
export async function followRollbacks(run: PlanRun, end: PlanEnd, following: Following): Promise<void> {
  const { desk, settle } = following;
  const execution = run.journal.execution();
  if (end.rollback !== undefined)
    await rollBack(run, { ...following, stage: end.rollback, id: run.newId(), trigger: toAutomated(execution) });
  if (end.state === 'SUCCEEDED') run.world.alarms.announce();
  await settle();
  for (let asked = desk.next(); asked !== undefined; asked = desk.next()) {
    if (run.signal.aborted) return;
    await rollBack(run, { ...following, stage: asked.stage, id: asked.id, wanted: asked.target, trigger: manual });
    await settle();
  }
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ExecutionTrigger.html */
function toAutomated({ id }: Execution): ExecutionTrigger {
  return { type: 'AutomatedRollback', detail: id };
}

const manual: ExecutionTrigger = { type: 'ManualRollback', detail: 'a call of RollbackStage' };
