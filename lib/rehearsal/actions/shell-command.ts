import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { watchGroup } from '../codebuild/watch-group';

/** A command line for the shell, and where and how it runs. */
export interface ShellCommand {
  readonly command: string;
  readonly directory: string;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes each line of both outputs as it comes, without its end. */
  readonly onLine: (line: string) => void;
  /** Ends the command and everything that it started. */
  readonly signal: AbortSignal;
}

/** How long a process group has after SIGTERM before it is killed. */
const GRACE_MS = 5000;

/** Runs a command line in `sh`, in a process group of its own, to its end. @returns its exit code; 128 and more for a signal. */
export async function runShellCommand(shell: ShellCommand): Promise<number> {
  if (shell.signal.aborted) return 130;
  const child = spawn('/bin/sh', ['-c', shell.command], {
    cwd: shell.directory,
    env: { ...shell.environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const unwatch = watchGroup(child.pid);
  const stop = stopOnAbort(child, shell.signal);
  const lines = Promise.all([readLines(child.stdout, shell.onLine), readLines(child.stderr, shell.onLine)]);
  try {
    const exitCode = await untilExit(child);
    // What the command left running would keep its outputs open, and outlive the rehearsal.
    killGroup(child, 'SIGKILL');
    await lines;
    return exitCode;
  } finally {
    unwatch();
    stop();
  }
}

function untilExit(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
  });
}

async function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) onLine(line);
}

function stopOnAbort(child: ChildProcess, signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    killGroup(child, 'SIGTERM');
    timer = setTimeout(() => killGroup(child, 'SIGKILL'), GRACE_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  };
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone.
  }
}
