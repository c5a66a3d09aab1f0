import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedAction } from '../plan/plan';
import type { ActionRun, ArtifactFile } from './action-run';
import { tryTooLarge } from './check-size';
import { toKnownConfiguration } from './configuration';
import { abandoned, failed, type Outcome } from './outcome';
import type { PlanRun } from './plan-run';
import { type LineFile, openLineFile } from './store/line-file';
import { toDiskFailure } from './store/store-failure';
import { startTelling } from './tell-action';
import { resolveConfiguration, type VariableScope } from './variables';

/**
 * Runs one action from its start to its end and tells both.
 * @throws StoreFailure when the home refuses; any other throw is a bug.
 */
export async function runAction(run: PlanRun, planned: PlannedAction, variables: VariableScope): Promise<Outcome> {
  const { stage, name } = planned.action;
  const log = openLineFile(run.journal.folder.log(stage, name));
  try {
    const resolved = resolveConfiguration(toKnownConfiguration(planned.action.configuration), variables);
    const tellEnd = startTelling(run, planned, { log: log.path, ...resolved });
    const outcome = resolved.ok
      ? maskOutcome(await runInScratch(run, planned, resolved.configuration, log), run.world.mask)
      : failed(resolved.reason, 'ConfigurationError');
    if (outcome.state !== 'SUCCEEDED') log.write(`${outcome.state}: ${outcome.reason}`);
    tellEnd(outcome);
    return outcome;
  } finally {
    log.close();
  }
}

/** A reason may quote a command, and a command a secret. */
function maskOutcome(outcome: Outcome, mask: (text: string) => string): Outcome {
  return outcome.state === 'SUCCEEDED' ? outcome : { ...outcome, reason: mask(outcome.reason) };
}

async function runInScratch(
  run: PlanRun,
  planned: PlannedAction,
  configuration: Readonly<Record<string, string>>,
  log: LineFile,
): Promise<Outcome> {
  const runner = run.findRunner(planned);
  if (runner === undefined) return failed(`nothing here runs ${planned.reference}`, 'ConfigurationError');
  const missing = planned.action.inputs.find((input) => !existsSync(run.journal.folder.artifact(input)));
  if (missing !== undefined) return failed(`no earlier action made the artifact "${missing}"`, 'ConfigurationError');
  const tooLarge = tryTooLarge(planned.action.inputs.map(toArtifact(run)), planned.action);
  if (tooLarge !== undefined) return failed(tooLarge, 'ConfigurationError');
  // Not in the home, which may lie in a person's repository: a build must find neither its .git nor its node_modules above.
  const scratch = await mkdtemp(join(run.temporary, 'conveyor-'));
  const guard = new WriteGuard((line) => log.write(run.world.mask(line)), run.signal);
  try {
    const actionRun = toActionRun(run, planned, configuration, scratch, guard);
    return toEnd(actionRun, await guard.watch(runner.run(actionRun)));
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

function toActionRun(
  run: PlanRun,
  planned: PlannedAction,
  configuration: Readonly<Record<string, string>>,
  scratch: string,
  guard: WriteGuard,
): ActionRun {
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

function toArtifact({ journal }: PlanRun): (name: string) => ArtifactFile {
  return (name) => ({ name, path: journal.folder.artifact(name) });
}

/** An interrupted action is abandoned however its runner put it; a success without its artifacts, or with too large ones, is none. */
function toEnd({ signal, outputs, planned }: ActionRun, outcome: Outcome): Outcome {
  if (outcome.state !== 'SUCCEEDED') return signal.aborted ? abandoned() : outcome;
  const missing = outputs.find(({ path }) => !existsSync(path));
  if (missing !== undefined) return failed(`it made no artifact "${missing.name}"`);
  const tooLarge = tryTooLarge(outputs, planned.action);
  return tooLarge === undefined ? outcome : failed(tooLarge, 'ConfigurationError');
}

/** Stops an action when its log cannot be written: its output comes from callbacks, where a throw would be nobody's. */
class WriteGuard {
  private readonly failing = new AbortController();
  readonly signal: AbortSignal;

  constructor(
    private readonly write: (line: string) => void,
    interrupted: AbortSignal,
  ) {
    this.signal = AbortSignal.any([interrupted, this.failing.signal]);
  }

  readonly log = (line: string): void => {
    if (this.failing.signal.aborted) return;
    try {
      this.write(line);
    } catch (error) {
      this.failing.abort(error);
    }
  };

  /** @throws StoreFailure when the log or an artifact could not be written */
  async watch(running: Promise<Outcome>): Promise<Outcome> {
    const outcome = await running.catch((error: unknown) => {
      if (this.failing.signal.aborted) throw this.failing.signal.reason;
      if (this.signal.aborted) return abandoned();
      throw toDiskFailure(error, 'the home') ?? error;
    });
    if (this.failing.signal.aborted) throw this.failing.signal.reason;
    return outcome;
  }
}
