import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How a container engine's program is run. */
export interface EngineCall {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long it may take, in milliseconds. */
  readonly timeout: number;
  /** @default - where Conveyor runs */
  readonly cwd?: string;
}

/**
 * What an engine prints for a command. When its time is over it is killed, and what it has started is not waited for.
 * @throws the error of `execFile`; `killed` is set when its time is over
 */
export async function runEngine(program: string, words: readonly string[], call: EngineCall): Promise<string> {
  const { stdout } = await promisify(execFile)(program, words, { ...call, killSignal: 'SIGKILL', maxBuffer: 1e8 });
  return stdout;
}
