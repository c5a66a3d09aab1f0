import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Duplex, Readable } from 'node:stream';
import type { Invocation } from '../action-run';
import { readFunctionLog } from './function-log';

/** How a sandbox's process is started. */
export interface SandboxOptions {
  /** The absolute path of the program. */
  readonly program: string;
  /** What the program is started with: the path of a bootstrap. */
  readonly arguments: readonly string[];
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where it starts: the function's code. */
  readonly directory: string;
}

/** One call of the function in a sandbox. */
export interface SandboxCall {
  /** The request's id, a UUID. */
  readonly id: string;
  /** What the handler is called with; it must be JSON. */
  readonly event: unknown;
  /** What the handler's context tells. */
  readonly context: Readonly<Record<string, unknown>>;
  /** How long the handler may take. */
  readonly timeoutSeconds: number;
  /** Set when the person interrupts. */
  readonly signal: AbortSignal;
}

/** The process of one function: it starts once and is called again and again, one call after another, as on Lambda. */
export interface Sandbox {
  /** Calls the handler; a process that is not ready yet is waited for. */
  call(call: SandboxCall): Promise<Invocation>;
  /** Whether its process can still be called. */
  isAlive(): boolean;
  /** Ends the process and all that it started. */
  kill(): void;
}

/** What a bootstrap writes on its channel. */
interface Result {
  readonly id: string;
  readonly ok: boolean;
  readonly payload: unknown;
  /** Whether the process cannot be called again. */
  readonly fatal?: boolean;
}

/** Lambda gives loading 10 s; a machine that also builds gets more. */
const initSeconds = 30;

/** Starts a function's process in a process group of its own. */
export function startSandbox(options: SandboxOptions): Sandbox {
  const child = spawn(options.program, options.arguments, {
    cwd: options.directory,
    env: options.environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, stdout, stderr, channel] = child.stdio as unknown as [null, Readable, Readable, Duplex];
  const log = readFunctionLog([stdout, stderr]);
  let alive = true;
  const kill = () => {
    if (alive) killGroup(child);
    alive = false;
  };
  const results = readResults(child, channel, kill);
  const toInvocation = async (result: Result): Promise<Invocation> => {
    if (result.fatal === true) kill();
    await log.complete(result.id);
    return { ok: result.ok, payload: result.payload, logs: log.take() };
  };
  const init = limit(results.of('init'), initSeconds, undefined);
  return {
    isAlive: () => alive,
    kill,
    call: async (call) => {
      const started = await limit(init, initSeconds, call);
      if (!started.ok) return toInvocation({ ...started, fatal: true });
      channel.write(`${JSON.stringify(toLine(call))}\n`);
      return toInvocation(await limit(results.of(call.id), call.timeoutSeconds, call));
    },
  };
}

function toLine(call: SandboxCall): unknown {
  return { id: call.id, event: call.event, context: call.context, deadline: Date.now() + call.timeoutSeconds * 1000 };
}

/** The results that come on the channel; when the process ends first, that is the result. */
function readResults(child: ChildProcess, channel: Duplex, kill: () => void): { of(id: string): Promise<Result> } {
  const come = new Map<string, Result>();
  const waiting = new Map<string, (result: Result) => void>();
  const lines = createInterface({ input: channel });
  const closed = new Promise<void>((resolve) => channel.once('close', () => resolve()));
  const exit = new Promise<Result>((resolve) => {
    child.once('error', (error) => resolve(toFault('Runtime.ExitError', error.message)));
    child.once('exit', (code, signal) => {
      // What it started must not hold its outputs open; what it wrote before its end is read first.
      kill();
      closed.then(() => resolve(toFault('Runtime.ExitError', toReason(code, signal))));
    });
  });
  // A process that is killed may reset the connection: its exit tells of it.
  for (const emitter of [channel, lines]) emitter.on('error', () => undefined);
  lines.on('line', (line) => {
    const result = JSON.parse(line) as Result;
    come.set(result.id, result);
    waiting.get(result.id)?.(result);
  });
  const result = (id: string) => new Promise<Result>((resolve) => waiting.set(id, resolve));
  return { of: (id) => Promise.race([come.get(id) ?? result(id), exit]) };
}

function toReason(code: number | null, signal: NodeJS.Signals | null): string {
  return `Error: Runtime exited with error: ${signal === null ? `exit status ${code}` : `signal: ${signal}`}`;
}

/** The result, unless the time is up or the rehearsal is interrupted first. */
async function limit(result: Promise<Result>, seconds: number, call: SandboxCall | undefined): Promise<Result> {
  const message = `Task timed out after ${seconds.toFixed(2)} seconds`;
  const id = call === undefined ? '' : `RequestId: ${call.id} Error: `;
  const end = new AbortController();
  const stopped = new Promise<Result>((resolve) => {
    const timer = setTimeout(() => resolve(toFault('Sandbox.Timedout', id + message)), seconds * 1000);
    const abort = () => resolve(toFault('Sandbox.Aborted', 'The rehearsal was interrupted'));
    if (call?.signal.aborted) abort();
    call?.signal.addEventListener('abort', abort, { signal: end.signal });
    end.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([result, stopped]);
  } finally {
    end.abort();
  }
}

function toFault(errorType: string, errorMessage: string): Result {
  return { id: '', ok: false, fatal: true, payload: { errorType, errorMessage } };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
