import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { LineSplitter } from '../codebuild/line-splitter';
import { watchGroup } from '../codebuild/watch-group';
import { isRunning, stopGroup } from './left-running';

/** How long things may take. */
export interface Patience {
  /** How many milliseconds one second of a script's time limit is. @default 1000 */
  readonly second: number;
  /** How long a script's output may stay open after its end, in milliseconds. */
  readonly output: number;
}

/** The patience of a rehearsal. */
export const PATIENCE: Patience = { second: 1000, output: 5000 };

/** A script and how it runs. */
export interface ScriptRun {
  /** The absolute path of the script, which is executable. */
  readonly file: string;
  readonly directory: string;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** Takes each line with the stream that it came from. */
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
  readonly signal: AbortSignal;
  readonly patience: Patience;
}

/** How a script ended. */
export type ScriptEnd =
  | {
      readonly kind: 'exited';
      readonly exitCode: number;
      /** The group of what it left running, which is watched. @default - nothing */
      readonly left?: { readonly group: number; readonly unwatch: () => void };
    }
  /** It took longer than it may, and was killed with everything that it began. */
  | { readonly kind: 'timed-out' }
  /** It ended, but what it began holds its output open: the agent would wait for that, until the event's hour is over. */
  | { readonly kind: 'held-open' }
  | { readonly kind: 'aborted' };

/** Runs a script to its end as the agent does, by a shell and in a process group of its own. */
export async function runScript(run: ScriptRun): Promise<ScriptEnd> {
  if (run.signal.aborted) return { kind: 'aborted' };
  const child = spawn('/bin/sh', ['-c', '"$0"', run.file], {
    cwd: run.directory,
    env: { ...run.environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const unwatch = watchGroup(child.pid);
  const closed = readOutputs(child, run.onLine);
  const end = await untilEnd(child, closed, run);
  const group = child.pid;
  if (end.kind !== 'exited' || group === undefined) {
    if (group !== undefined) await stopGroup(group);
    // What left the group may hold the outputs open: nobody waits for it.
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    await closed;
    unwatch();
    return end;
  }
  if (isRunning(group)) return { ...end, left: { group, unwatch } };
  unwatch();
  return end;
}

async function untilEnd(child: ChildProcess, closed: Promise<void>, run: ScriptRun): Promise<ScriptEnd> {
  const timer = new AbortController();
  const after = async (milliseconds: number, end: ScriptEnd): Promise<ScriptEnd> => {
    await wait(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
    return end;
  };
  const aborted = new Promise<ScriptEnd>((resolve) => {
    run.signal.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true, signal: timer.signal });
  });
  try {
    const limit = after(run.timeoutSeconds * run.patience.second, { kind: 'timed-out' });
    const exit = await Promise.race([untilExit(child), limit, aborted]);
    if (exit.kind !== 'exited') return exit;
    return await Promise.race([closed.then(() => exit), after(run.patience.output, { kind: 'held-open' }), aborted]);
  } finally {
    timer.abort();
  }
}

function untilExit(child: ChildProcess): Promise<ScriptEnd> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve({ kind: 'exited', exitCode: code ?? (signal === 'SIGKILL' ? 137 : 143) });
    });
  });
}

function readOutputs(child: ChildProcess, onLine: ScriptRun['onLine']): Promise<void> {
  for (const stream of ['stdout', 'stderr'] as const) {
    const lines = new LineSplitter((line) => onLine(stream, line));
    child[stream]?.on('data', (bytes: Buffer) => lines.push(bytes));
    child[stream]?.on('end', () => lines.end());
  }
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
}
