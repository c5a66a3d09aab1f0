import { type ChildProcess, spawn } from 'node:child_process';
import { LineSplitter } from '../codebuild/line-splitter';
import { watchGroup } from '../codebuild/watch-group';

/** A program that runs until it ends or is ended, with a process group of its own. */
export interface Child {
  /** Resolves with how it ended: `exited with 1`, `was ended by SIGKILL`, or why it could not be started. */
  readonly ended: Promise<string>;
  readonly alive: () => boolean;
  /** SIGTERM, and SIGKILL to the whole group when that takes longer than so many milliseconds. */
  stop(longestMs: number): Promise<void>;
}

/** What a child is started with. */
export interface ChildOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** Starts a program; each line of its two outputs is logged. */
export function runChild(program: string, words: readonly string[], options: ChildOptions): Child {
  const { directory: cwd, environment: env, log } = options;
  const child = spawn(program, words, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const unwatch = watchGroup(child.pid);
  for (const stream of [child.stdout, child.stderr]) {
    const lines = new LineSplitter(log);
    stream.on('data', (bytes: Buffer) => lines.push(bytes));
    stream.on('end', () => lines.end());
  }
  const ended = toEnd(child).finally(unwatch);
  return {
    ended,
    alive: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    stop: async (longestMs) => {
      signal(child, 'SIGTERM');
      const late = setTimeout(() => signal(child, 'SIGKILL'), longestMs);
      await ended;
      clearTimeout(late);
      signal(child, 'SIGKILL');
    },
  };
}

function toEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('exit', (code, by) => resolve(by === null ? `exited with ${code}` : `was ended by ${by}`));
  });
}

/** To the whole group, of which nobody may be left. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {}
}
