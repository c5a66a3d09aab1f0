import { spawn } from 'node:child_process';

/** Its input ends when the rehearsal does, however that ends. */
const PROGRAM = 'read -r word; exec "$1" rm --force "$2"';

/**
 * Sees to it that a container does not outlive this process, not even when this process is killed: a container is no child of
 * the program that started it.
 *
 * @returns ends the watch, for a container that is gone
 */
export function watchContainer(
  { program, environment }: { readonly program: string; readonly environment: Readonly<Record<string, string>> },
  name: string,
): () => void {
  const words = ['-c', PROGRAM, 'sh', program, name];
  const watch = spawn('/bin/sh', words, { detached: true, env: environment, stdio: ['pipe', 'ignore', 'ignore'] });
  for (const emitter of [watch, watch.stdin]) emitter.on('error', () => undefined);
  watch.unref();
  return () => void watch.kill('SIGKILL');
}
