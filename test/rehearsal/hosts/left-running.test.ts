import { spawn } from 'node:child_process';
import { isRunning, stopGroup } from '../../../lib/rehearsal/hosts/left-running';

test('a process group is there until it is stopped', async () => {
  const { pid = 0 } = spawn('/bin/sh', ['-c', 'sleep 60 & sleep 60'], { detached: true, stdio: 'ignore' });
  expect(isRunning(pid)).toBe(true);
  await stopGroup(pid);
  expect(isRunning(pid)).toBe(false);
});

test('one that does not listen is killed after its time', async () => {
  const child = spawn('/bin/sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 1; done'], { detached: true });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await stopGroup(child.pid ?? 0, 20);
  await new Promise((resolve) => child.once('close', resolve));
  expect(isRunning(child.pid ?? 0)).toBe(false);
});
