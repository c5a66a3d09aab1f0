import { runProcess } from '../../../lib/rehearsal/beanstalk/run-process';
import { isRunning } from '../../helpers/build';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
function run(command: string) {
  const log: string[] = [];
  const environment = { PATH: process.env['PATH'] ?? '', COLOUR: 'blue' };
  return { log, process: runProcess({ command, directory, environment, log: (line) => log.push(line) }) };
}

test('a process has its environment, its directory and its lines, of which the last that says something is kept', async () => {
  const { process: one, log } = run('echo "$COLOUR"; pwd; echo why >&2; echo; exit 3');
  expect(await one.exited).toBe(3);
  await one.end();
  expect(log).toEqual(expect.arrayContaining(['blue', directory, 'why', '']));
  expect(one.lastLine()).toBe('why');
});

test('its end is the end of all that it started', async () => {
  const { process: one, log } = run('sleep 60 & echo $!; wait');
  while (log.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await one.end();
  expect(isRunning(log[0])).toBe(false);
  expect(await one.exited).toBeGreaterThan(0);
});
