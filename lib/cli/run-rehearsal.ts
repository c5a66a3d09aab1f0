import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import type { Assembly } from '../assembly/assembly';
import { renderPlan } from '../plan/render-plan';
import { renderProblems } from '../problem/render-problem';
import type { Execution } from '../rehearsal/execution';
import { rehearse } from '../rehearsal/rehearse';
import { toJsonLinesReporter } from '../rehearsal/reporters/json-lines';
import type { Reporter } from '../rehearsal/reporters/reporter';
import { toTerminalReporter } from '../rehearsal/reporters/terminal';
import { openHome } from '../rehearsal/store/home';
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
  readonly signal: AbortSignal;
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
  const hold = toHold(input.signal);
  const execution = await rehearse(plan, input.assembly, {
    ...input,
    home: home.value,
    temporary: tmpdir(),
    nodeModules: join(input.root, 'node_modules'),
    reporters: toReporters(flags, hold.reporter),
    yes: flags.yes,
    ask: process.stdin.isTTY ? toAsk(process.stdin, process.stderr) : undefined,
    hold: hold.wait,
  });
  return toExitCode(execution);
}

function toReporters({ events }: RehearseFlags, hold: Reporter): readonly Reporter[] {
  const terminal = toTerminalReporter(process.stdout);
  return events === undefined ? [terminal, hold] : [terminal, toJsonLinesReporter(events), hold];
}

function toExitCode({ status }: Execution): ExitCode {
  if (status === 'Succeeded') return exitCodes.succeeded;
  return status === 'Stopped' ? exitCodes.interrupted : exitCodes.failed;
}
