import { spawn } from 'node:child_process';

/** Its input ends when the rehearsal does, however that ends; only then is there anything to do. */
const PROGRAM = 'read -r word; kill -s TERM -- "-$1"; sleep 2; kill -s KILL -- "-$1"';

/**
 * Sees to it that a process group does not outlive this process, not even when this process is killed and cannot say
 * anything to anybody.
 *
 * @returns ends the watch, for a group that is gone
 */
export function watchGroup(leader: number | undefined): () => void {
  if (leader === undefined) return () => undefined;
  const watch = spawn('/bin/sh', ['-c', PROGRAM, 'sh', String(leader)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A watch that cannot be started is none; what it would have watched runs all the same.
  for (const emitter of [watch, watch.stdin]) emitter.on('error', () => undefined);
  watch.unref();
  return () => void watch.kill('SIGKILL');
}
