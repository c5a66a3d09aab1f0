import { isRunning } from '../../../lib/rehearsal/hosts/left-running';
import { runChild } from '../../../lib/rehearsal/tasks/run-child';

function run(script: string, program = '/bin/sh') {
  const lines: string[] = [];
  let tell: () => void = () => undefined;
  const printed = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const log = (line: string) => {
    lines.push(line);
    tell();
  };
  return {
    lines,
    printed,
    child: runChild(program, ['-c', script], { directory: '/', environment: { WORD: 'hello' }, log }),
  };
}

test('what a program prints is logged line by line, and how it ended is told', async () => {
  const { child, lines } = run('echo $WORD; pwd >&2; exit 3');
  expect(await child.ended).toBe('exited with 3');
  // What it printed may come after its end.
  while (lines.length < 2) await new Promise(setImmediate);
  expect(lines.sort()).toEqual(['/', 'hello']);
  expect(child.alive()).toBe(false);
});

test('one that is stopped may end by itself; one that does not is killed, with all that it began', async () => {
  const polite = run('trap "exit 0" TERM; echo ready; while :; do sleep 0.01; done');
  await polite.printed;
  await polite.child.stop(10_000);
  expect(await polite.child.ended).toBe('exited with 0');
  const deaf = run('trap "" TERM; sleep 60 & echo $$; while :; do sleep 0.01; done');
  await deaf.printed;
  await deaf.child.stop(10);
  expect(await deaf.child.ended).toBe('was ended by SIGKILL');
  while (isRunning(Number(deaf.lines[0]))) await new Promise(setImmediate);
});

test('one that is not there is told', async () => {
  const { child } = run('', '/nowhere/server');
  expect(await child.ended).toBe('could not be started: spawn /nowhere/server ENOENT');
  expect(child.alive()).toBe(false);
});
