import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, stopLeft } from '../../../lib/rehearsal/hosts/left-running';
import { runScript, type ScriptRun } from '../../../lib/rehearsal/hosts/run-script';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let count = 0;

/** Runs a script's text; a second of its limit takes ten milliseconds. */
async function run(text: string, more: Partial<ScriptRun> = {}) {
  count += 1;
  const file = join(directory, `script-${count}`);
  writeFileSync(file, text, { mode: 0o755 });
  const lines: string[] = [];
  const end = await runScript({
    file,
    directory,
    environment: { PATH: process.env['PATH'] ?? '', WORD: 'hello' },
    timeoutSeconds: 1000,
    onLine: (stream, line) => lines.push(`${stream}: ${line}`),
    signal: new AbortController().signal,
    patience: { second: 10, output: 50 },
    ...more,
  });
  return { end, lines };
}

test('a script runs in its directory with its environment, with or without an interpreter', async () => {
  expect(await run('echo $WORD\npwd >&2\nexit 3\n')).toEqual({
    end: { kind: 'exited', exitCode: 3 },
    lines: ['stdout: hello', expect.stringMatching(/^stderr: .*conveyor-test-/)],
  });
  expect((await run('#!/bin/sh\nexit 0\n')).end).toEqual({ kind: 'exited', exitCode: 0 });
});

test('one that hangs is killed with everything that it began', async () => {
  const { end, lines } = await run('sleep 60 & echo $!\nsleep 60\n', { timeoutSeconds: 10 });
  expect(end).toEqual({ kind: 'timed-out' });
  const pid = Number(lines[0]?.replace('stdout: ', ''));
  expect(pid).toBeGreaterThan(0);
  expect(isRunning(pid)).toBe(false);
});

test('what holds the output open is said', async () => {
  expect((await run('sleep 60 &\nexit 0\n')).end).toEqual({ kind: 'held-open' });
});

test('what runs on without it is handed over, and can be stopped', async () => {
  const { end } = await run('sleep 60 >/dev/null 2>&1 &\n');
  if (end.kind !== 'exited' || end.left === undefined) throw new Error('something was left');
  expect(isRunning(end.left.group)).toBe(true);
  let told = false;
  await stopLeft({
    ...end.left,
    onStopped: () => {
      told = true;
    },
  });
  expect(isRunning(end.left.group)).toBe(false);
  expect(told).toBe(true);
});

test('an interruption ends it', async () => {
  const controller = new AbortController();
  const running = run('sleep 60\n', { signal: controller.signal });
  setImmediate(() => controller.abort());
  expect((await running).end).toEqual({ kind: 'aborted' });
});
