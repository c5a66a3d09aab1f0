import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Whether something is there that answers for AWS. */
export const hasMoto = spawnSync('sh', ['-c', 'command -v moto_server']).status === 0;

/** A server that answers for AWS on loopback. */
export interface Moto {
  readonly url: string;
  end(): void;
}

/** Starts moto on a free port, and waits until it listens. */
export async function startMoto(): Promise<Moto> {
  const child: ChildProcess = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url === undefined) continue;
    child.stderr?.resume();
    return { url, end: () => child.kill('SIGKILL') };
  }
  throw new Error('moto did not begin to listen');
}
