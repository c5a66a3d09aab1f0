import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedAction } from '../plan/plan';
import type { ActionRun, ArtifactFile } from './action-run';
import { tryTooLarge } from './check-size';
import { abandoned, failed, type Outcome } from './outcome';
import type { PlanRun } from './plan-run';
import type { LineFile } from './store/line-file';
import { WriteGuard } from './write-guard';

/** What runs an action, or the rule of a condition. */
export type Doer = (run: ActionRun) => Promise<Outcome>;

/** What one run of an action is given. */
export interface Task {
  readonly planned: PlannedAction;
  /** With its variables in place. */
  readonly configuration: Readonly<Record<string, string>>;
  readonly log: LineFile;
}

/**
 * Does an action in a scratch directory, from its input artifacts to its output artifacts, and masks what it says of secrets.
 * @throws StoreFailure when the home refuses; any other throw is a bug.
 */
export async function doAction(run: PlanRun, task: Task, doer: Doer): Promise<Outcome> {
  const { action } = task.planned;
  const missing = action.inputs.find((input) => !existsSync(run.journal.folder.artifact(input)));
  if (missing !== undefined) return failed(`no earlier action made the artifact "${missing}"`, 'ConfigurationError');
  const tooLarge = tryTooLarge(action.inputs.map(toArtifact(run)), action);
  if (tooLarge !== undefined) return failed(tooLarge, 'ConfigurationError');
  return maskOutcome(await doInScratch(run, task, doer), run.world.mask);
}

/** The zip of an artifact, in the folder of the execution. */
export function toArtifact({ journal }: Pick<PlanRun, 'journal'>): (name: string) => ArtifactFile {
  return (name) => ({ name, path: journal.folder.artifact(name) });
}

/** A reason may quote a command, and a command a secret. */
function maskOutcome(outcome: Outcome, mask: (text: string) => string): Outcome {
  return outcome.state === 'SUCCEEDED' ? outcome : { ...outcome, reason: mask(outcome.reason) };
}

async function doInScratch(run: PlanRun, task: Task, doer: Doer): Promise<Outcome> {
  // Not in the home, which may lie in a person's repository: a build must find neither its .git nor its node_modules above.
  const scratch = await mkdtemp(join(run.temporary, 'conveyor-'));
  const guard = new WriteGuard((line) => task.log.write(run.world.mask(line)), run.signal);
  try {
    const actionRun = toActionRun(run, task, scratch, guard);
    return toEnd(actionRun, await guard.watch(doer(actionRun)));
  } finally {
    await removeScratch(run, scratch);
  }
}

/** A build may leave folders in which even their owner cannot remove a file: a pity, and no failure. */
async function removeScratch(run: PlanRun, scratch: string): Promise<void> {
  try {
    await rm(scratch, { recursive: true, force: true });
  } catch {
    run.journal.tell({ type: 'warning', text: `${scratch} could not be removed` });
  }
}

function toActionRun(run: PlanRun, { planned, configuration }: Task, scratch: string, guard: WriteGuard): ActionRun {
  const toLoopback = ([key, text]: readonly [string, string]) => [key, run.world.toLoopback(text)] as const;
  return {
    planned,
    pipeline: run.plan.pipeline,
    assembly: run.assembly,
    executionId: run.journal.execution().id,
    configuration: Object.fromEntries(Object.entries(configuration).map(toLoopback)),
    inputs: planned.action.inputs.map(toArtifact(run)),
    outputs: planned.action.outputs.map(toArtifact(run)),
    log: guard.log,
    tell: (news) => {
      run.journal.tell(news);
    },
    scratch,
    signal: guard.signal,
    world: run.world,
  };
}

/** An interrupted action is abandoned however its runner put it; a success without its artifacts, or with too large ones, is none. */
function toEnd({ signal, outputs, planned }: ActionRun, outcome: Outcome): Outcome {
  if (outcome.state !== 'SUCCEEDED') return signal.aborted ? abandoned() : outcome;
  const missing = outputs.find(({ path }) => !existsSync(path));
  if (missing !== undefined) return failed(`it made no artifact "${missing.name}"`);
  const tooLarge = tryTooLarge(outputs, planned.action);
  return tooLarge === undefined ? outcome : failed(tooLarge, 'ConfigurationError');
}
