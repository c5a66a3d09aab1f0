import { spawn } from 'node:child_process';
import { LineSplitter } from '../codebuild/line-splitter';
import { watchGroup } from '../codebuild/watch-group';

/** A process that runs, in a process group of its own. */
export interface RunningProcess {
  /** Resolves with its exit code when it ends, 128 when a signal ended it. */
  readonly exited: Promise<number>;
  /** The last line that it printed. */
  lastLine(): string;
  /** Ends it and all that it started; resolves when it is gone. */
  end(): Promise<void>;
}

/** How a process is started. */
export interface ProcessOptions {
  /** A command line for a shell. */
  readonly command: string;
  readonly directory: string;
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes each line that it prints. */
  readonly log: (line: string) => void;
}

/** How long a process may take to end when it is asked to. */
const GRACE_MILLISECONDS = 2_000;

/** Starts a process. It does not outlive the rehearsal, however that ends. */
export function runProcess({ command, directory, environment, log }: ProcessOptions): RunningProcess {
  const child = spawn('/bin/sh', ['-c', command], {
    cwd: directory,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const unwatch = watchGroup(child.pid);
  let last = '';
  const lines = [child.stdout, child.stderr].map((stream) => {
    const splitter = new LineSplitter((line) => {
      if (line.trim() !== '') last = line.trim();
      log(line);
    });
    stream.on('data', (bytes: Buffer) => splitter.push(bytes));
    return splitter;
  });
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 128));
  }).finally(unwatch);
  const closed = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => {
      for (const splitter of lines) splitter.end();
      resolve();
    });
  });
  return {
    exited,
    lastLine: () => last,
    end: async () => {
      signal(child.pid, 'SIGTERM');
      const late = setTimeout(() => signal(child.pid, 'SIGKILL'), GRACE_MILLISECONDS);
      await exited;
      clearTimeout(late);
      // What it started goes with it.
      signal(child.pid, 'SIGKILL');
      await closed;
    },
  };
}

function signal(leader: number | undefined, name: NodeJS.Signals): void {
  try {
    if (leader !== undefined) process.kill(-leader, name);
  } catch {
    // The group is empty: there is nobody left to tell.
  }
}
