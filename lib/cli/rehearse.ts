import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../problem/problem';
import { renderProblems } from '../problem/render-problem';
import { guardWrite } from '../rehearsal/store/store-failure';
import { checkAwsEndpoint } from './check-aws-endpoint';
import { type ExitCode, exitCodes } from './exit-code';
import { guardOutput } from './guard-output';
import { listenForInterruption } from './interruption';
import { preparePlan } from './prepare-plan';
import { type RehearseFlags, toPairs } from './rehearse-flags';
import { runRehearsal } from './run-rehearsal';
import { toAssembly } from './to-assembly';
import { toMistake } from './to-mistake';

/** `conveyor rehearse`: from what a person gave to an exit code. `root` is the folder of Conveyor's own package. */
export async function rehearseCommand(file: string, flags: RehearseFlags, root: string): Promise<ExitCode> {
  const pairs = toPairs(flags);
  if (!pairs.ok) return refuse(pairs.problems);
  const strange = checkAwsEndpoint(flags.awsEndpoint, flags.allowRemote === true);
  if (strange.length > 0) return refuse(strange);
  const interruption = listenForInterruption(say);
  guardOutput(process.stdout, say);
  // A terminal that is closed takes both away; the rehearsal still has to stop what it started.
  guardOutput(process.stderr, () => undefined);
  let directory: string | undefined;
  try {
    directory = guardWrite(tmpdir(), () => mkdtempSync(join(tmpdir(), 'conveyor-assembly-')));
    const { signal } = interruption;
    const out = join(directory, 'out');
    const given = await toAssembly({ file, flags, pairs: pairs.value, root, directory: out, say, signal });
    if (signal.aborted) {
      say('interrupted: nothing has run');
      return exitCodes.interrupted;
    }
    if (given.kind === 'mistakes') return refuse(given.problems);
    if (given.kind === 'fault') throw new Error(`the synthesis of ${file} failed\n${given.output}`);
    const prepared = await preparePlan(given.assembly, given.around, flags, pairs.value);
    if (!prepared.ok) return refuse(prepared.problems);
    return await runRehearsal({
      ...prepared.value,
      assembly: given.assembly,
      flags,
      secrets: pairs.value.secrets,
      alarms: pairs.value.alarms,
      imports: Object.fromEntries(pairs.value.imports),
      signal,
      say,
      root,
      clock: () => new Date(),
      newId: randomUUID,
      random: randomBytes,
    });
  } catch (error) {
    const mistake = toMistake(error);
    if (mistake === undefined) throw error;
    return refuse([mistake]);
  } finally {
    interruption.dispose();
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  }
}

function refuse(problems: readonly Problem[]): ExitCode {
  process.stderr.write(renderProblems(problems));
  return exitCodes.mistake;
}

/** On a terminal the last line may tell what runs: it is drawn again below the sentence. */
function say(sentence: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[2K' : ''}${sentence}\n`);
}
