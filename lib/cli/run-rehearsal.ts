import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import type { Assembly } from '../assembly/assembly';
import type { AlarmState } from '../aws/events/alarm-event';
import { renderPlan } from '../plan/render-plan';
import { renderProblems } from '../problem/render-problem';
import { rehearse } from '../rehearsal/rehearse';
import { toAwsEndpoint } from '../rehearsal/remote/aws-endpoint';
import { toJsonLinesReporter } from '../rehearsal/reporters/json-lines';
import { toTerminalReporter } from '../rehearsal/reporters/terminal';
import { GitFailure } from '../rehearsal/sources/git';
import { type Home, openHome } from '../rehearsal/store/home';
import { watch } from '../rehearsal/watch/watch';
import { toAsk } from './ask';
import { type ExitCode, exitCodes } from './exit-code';
import { toHold } from './hold';
import type { PreparedPlan } from './prepare-plan';
import type { RehearseFlags } from './rehearse-flags';

/** A plan, and everything that running it takes from the outside. */
export interface RehearsalInput extends PreparedPlan {
  readonly assembly: Assembly;
  readonly flags: RehearseFlags;
  /** The folder of Conveyor's own package. */
  readonly root: string;
  readonly secrets: ReadonlyMap<string, string>;
  /** The states of alarms, by name. */
  readonly alarms?: ReadonlyMap<string, AlarmState>;
  /** What was given by name for what no template says. */
  readonly imports: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Says a sentence to the person. */
  readonly say: (sentence: string) => void;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
}

/** Prints the plan, when that is all that was asked for, or runs it. @throws StoreFailure when the home refuses */
export async function runRehearsal(input: RehearsalInput): Promise<ExitCode> {
  const { plan, said, flags } = input;
  for (const sentence of said) process.stderr.write(`${sentence}\n`);
  const palette = pc.createColors(pc.isColorSupported && process.stdout.isTTY === true);
  if (flags.plan) {
    process.stdout.write(renderPlan(plan, palette));
    return exitCodes.succeeded;
  }
  const home = openHome(resolve(flags.home));
  if (!home.ok) {
    process.stderr.write(renderProblems(home.problems));
    return exitCodes.mistake;
  }
  return flags.watch ? runWatch(input, home.value) : runOnce(input, home.value);
}

async function runOnce(input: RehearsalInput, home: Home): Promise<ExitCode> {
  const hold = toHold(input.signal);
  const { events } = input.flags;
  const { status } = await rehearse(input.plan, input.assembly, {
    ...toOptions(input, home),
    reporters: [
      toTerminalReporter(process.stdout),
      ...(events === undefined ? [] : [toJsonLinesReporter(events)]),
      hold.reporter,
    ],
    hold: hold.wait,
  });
  if (status === 'Succeeded') return exitCodes.succeeded;
  return status === 'Stopped' ? exitCodes.interrupted : exitCodes.failed;
}

/** The way to end a watch is to interrupt it: that is no failure while it waits, whatever became of the executions before. */
async function runWatch(input: RehearsalInput, home: Home): Promise<ExitCode> {
  const { events } = input.flags;
  const lines = events === undefined ? undefined : toJsonLinesReporter(events);
  const kept = lines === undefined ? [] : [{ report: lines.report }];
  try {
    const { status } = await watch(input.plan, input.assembly, {
      ...toOptions(input, home),
      reporters: () => [toTerminalReporter(process.stdout), ...kept],
    });
    return status === 'Stopped' ? exitCodes.interrupted : exitCodes.succeeded;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const message = `a source cannot be watched: ${error.complaint}`;
    process.stderr.write(renderProblems([{ code: 'UnreadableRepository', message }]));
    return exitCodes.mistake;
  } finally {
    lines?.close?.();
  }
}

function toOptions(input: RehearsalInput, home: Home) {
  return {
    ...input,
    home,
    temporary: tmpdir(),
    ...(input.flags.awsEndpoint !== undefined && { awsEndpoint: toAwsEndpoint(input.flags.awsEndpoint, process.env) }),
    nodeModules: join(input.root, 'node_modules'),
    yes: input.flags.yes,
    ask: process.stdin.isTTY ? toAsk(process.stdin, process.stderr) : undefined,
  };
}
