import type { BuildspecPhase } from '../../aws/codebuild/buildspec';
import { tryOnFailure } from '../../aws/codebuild/on-failure';
import type { BuildFailure } from './phase-log';
import type { Shell } from './shell';

/** How many of the lines that a failed command printed are kept with its failure. */
const LAST_LINES = 10;

/** What a phase of commands needs of its build. */
export interface PhaseContext {
  readonly shell: Shell;
  /** The lines of output since the last call, of many the last. */
  readonly takeOutput: () => readonly string[];
  /** A line of CodeBuild's own in the log. */
  readonly say: (line: string) => void;
  /** Whether the build was ended from outside. */
  readonly interrupted: () => boolean;
}

/**
 * Runs the commands of a phase until one fails, then those of `finally`, whatever happened. RETRY runs the phase's
 * commands again when the failed command's output matches, and `finally` once, at the end.
 *
 * @see docs/adr/0009-the-builds-shell.md for what AWS does not say of RETRY
 */
export async function runPhase(phase: BuildspecPhase, context: PhaseContext): Promise<BuildFailure | undefined> {
  const failed = await runWithRetries(phase, context);
  const failedFinally = await runBlock(phase.finally ?? [], context);
  return (failed ?? failedFinally)?.failure;
}

interface FailedCommand {
  readonly failure: BuildFailure;
  readonly output: readonly string[];
}

async function runWithRetries(phase: BuildspecPhase, context: PhaseContext): Promise<FailedCommand | undefined> {
  const onFailure = tryOnFailure(phase['on-failure'] ?? '');
  const retries = onFailure?.kind === 'retry' ? onFailure.count : 0;
  for (let attempt = 1; ; attempt++) {
    const failed = await runBlock(phase.commands ?? [], context);
    if (!failed || onFailure?.kind !== 'retry' || attempt > retries || context.interrupted()) return failed;
    if (!onFailure.pattern.test(failed.output.join('\n'))) return failed;
    context.say(`Retry ${attempt} of ${retries}: ${failed.failure.reason}`);
  }
}

async function runBlock(commands: readonly string[], context: PhaseContext): Promise<FailedCommand | undefined> {
  let before: readonly string[] = [];
  for (const command of commands) {
    if (context.interrupted()) return undefined;
    context.say(`Running command ${command.trimEnd()}`);
    context.takeOutput();
    const { exitCode } = await context.shell.run(command);
    const output = context.takeOutput();
    if (exitCode !== 0) {
      const said = VERDICT.test(command.trim()) ? before : output;
      return { failure: toFailure(command, exitCode, said), output };
    }
    before = output;
  }
  return undefined;
}

/** A command that compares a variable and prints nothing: what it finds was told by the command before. */
const VERDICT = /^(\[|test) "?\$\w+"? !?= [\w-]+( \])?$/;

function toFailure(command: string, exitCode: number, output: readonly string[]): BuildFailure {
  const exited = `${toTitle(command)} exited with ${exitCode}`;
  const told = VERDICT.test(command.trim()) ? output.at(-1)?.trim() : '';
  const reason = told ? `${told} (${exited})` : exited;
  return { reason, command: command.trimEnd(), exitCode, lastLines: output.slice(-LAST_LINES) };
}

/** The first line that tells something, which a comment, a bracket or the mark of a further line does not. */
function toTitle(command: string): string {
  const lines = command.trim().split('\n');
  const first = lines.find((line) => /^[^#]*\w/.test(line)) ?? '';
  return lines.length > 1 ? `${first.trim().replace(/\s*\\$/, '')} …` : first;
}
