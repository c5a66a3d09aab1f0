import { runShellCommand } from '../../../lib/rehearsal/actions/shell-command';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

async function run(command: string, signal = new AbortController().signal) {
  const lines: string[] = [];
  const environment = { PATH: process.env['PATH'] ?? '' };
  const exitCode = await runShellCommand({
    command,
    directory,
    environment,
    onLine: (line) => lines.push(line),
    signal,
  });
  return { exitCode, lines };
}

test('both outputs come line by line, the last one without its end, too', async () => {
  expect(await run('echo one; printf "two\\r\\nthree"')).toEqual({ exitCode: 0, lines: ['one', 'two', 'three'] });
  expect(await run('echo error >&2; exit 5')).toEqual({ exitCode: 5, lines: ['error'] });
});

test('standard input is empty, so that nothing waits for it', async () => {
  expect(await run('cat; echo after')).toEqual({ exitCode: 0, lines: ['after'] });
});

test('what it left in the background does not keep it from ending', async () => {
  expect((await run('sleep 600 & echo started')).lines).toEqual(['started']);
});

test('an interruption ends it and all that it started', async () => {
  const interrupt = new AbortController();
  const lines: string[] = [];
  const onLine = (line: string) => {
    lines.push(line);
    interrupt.abort();
  };
  const environment = { PATH: process.env['PATH'] ?? '' };
  const command = 'sleep 600 & echo ready; wait; echo never';
  expect(await runShellCommand({ command, directory, environment, onLine, signal: interrupt.signal })).toBe(143);
  expect(lines).toEqual(['ready']);
});

test('after an interruption nothing starts', async () => {
  expect(await run('echo never', AbortSignal.abort())).toEqual({ exitCode: 130, lines: [] });
});
