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
 * What an engine prints for a command. When its time is over it is killed and not waited for: what it has started may hold its
 * output open for as long as it likes.
 * @throws the error of `execFile`; `killed` is set when its time is over
 */
export async function runEngine(program: string, words: readonly string[], call: EngineCall): Promise<string> {
  const { timeout, ...options } = call;
  const running = promisify(execFile)(program, words, { ...options, maxBuffer: 1e8 });
  const { child } = running;
  const late = setTimeout(() => {
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, timeout);
  try {
    return (await running).stdout;
  } finally {
    clearTimeout(late);
  }
}
