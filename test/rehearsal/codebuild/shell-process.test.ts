import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShellProcess } from '../../../lib/rehearsal/codebuild/shell-process';
import { isRunning } from '../../helpers/build';

const state = realpathSync(mkdtempSync(join(tmpdir(), 'process-')));
afterAll(() => rmSync(state, { recursive: true }));

function start(directory = state) {
  const lines: string[] = [];
  const environment = { PATH: process.env['PATH'] ?? '' };
  return {
    lines,
    shell: new ShellProcess(
      { shell: '/bin/sh', directory, environment, state, onLine: (line) => lines.push(line) },
      false,
    ),
  };
}

it('hears what a process in the background prints, until the end', async () => {
  const { shell, lines } = start();
  await shell.run('(while [ ! -e go ]; do :; done; echo late) & echo $!');
  await shell.run('touch go; wait');
  await shell.end();
  expect(lines).toEqual([expect.stringMatching(/^\d+$/), 'late']);
  expect(isRunning(lines[0])).toBe(false);
});

it('tells that it ended, and by what, and takes no more commands', async () => {
  const { shell } = start();
  expect(await shell.run('exit 9')).toEqual({ exitCode: 9, died: true });
  expect(shell.alive).toBe(false);
  expect(await shell.run('echo no')).toEqual({ exitCode: 9, died: true });
  await shell.end();
});

it('prints a line as long as it is, and bytes that are no text', async () => {
  const { shell, lines } = start();
  await shell.run("head -c 300000 /dev/zero | tr '\\0' x; echo; printf '\\377\\n'");
  await shell.end();
  expect(lines.map(({ length }) => length)).toEqual([300_000, 1]);
});

it('says when it cannot be started', async () => {
  const { shell, lines } = start('/nowhere/at/all');
  expect(await shell.run('true')).toEqual({ exitCode: 127, died: true });
  await shell.end();
  expect(lines[0]).toMatch(/^the shell cannot be started: /);
});
