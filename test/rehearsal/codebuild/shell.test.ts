import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Shell } from '../../../lib/rehearsal/codebuild/shell';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'shell-')));
afterAll(() => rmSync(directory, { recursive: true }));

let count = 0;

/** A shell and what it prints. */
function start(shell: string) {
  const lines: string[] = [];
  const state = join(directory, `${++count}'s state`);
  mkdirSync(state);
  const environment = { PATH: process.env['PATH'] ?? '', GIVEN: 'given' };
  return { lines, shell: new Shell({ shell, directory, environment, state, onLine: (line) => lines.push(line) }) };
}

describe.each(['/bin/sh', 'bash'])('in %s', (name) => {
  it('carries variables, functions and the directory from command to command', async () => {
    const { shell, lines } = start(name);
    for (const command of [
      'X=1',
      'say() { echo "<$1>"; }',
      'cd /',
      'say "$X"\nsay \'two\nlines\'',
      'pwd; echo $GIVEN',
    ]) {
      expect(await shell.run(command)).toEqual({ exitCode: 0, died: false });
    }
    await shell.end();
    expect(lines).toEqual(['<1>', '<two', 'lines>', '/', 'given']);
  });

  it('goes on in a new shell after exit, set -e, a wrong syntax and a signal', async () => {
    const { shell, lines } = start(name);
    await shell.run('export KEPT=\'a  "b"\n$c\'; LOST=x; cd /');
    expect(await shell.run('exit 3')).toEqual({ exitCode: 3, died: true });
    expect(await shell.run('set -e; false; echo no')).toEqual({ exitCode: 1, died: true });
    expect((await shell.run('echo (')).exitCode).not.toBe(0);
    expect((await shell.run('kill -9 $$')).exitCode).toBe(137);
    await shell.run('trap "echo bye" EXIT; exit 4');
    await shell.run('echo "$KEPT$LOST"; pwd');
    await shell.end();
    expect(lines.filter((line) => !/syntax|Syntax|echo \(|Killed/.test(line))).toEqual(['bye', 'a  "b"', '$c', '/']);
  });

  it('works without PATH, and shows no more under set -x than the commands', async () => {
    const { shell, lines } = start(name);
    await shell.run('PATH=; echo a');
    await shell.run('set -x');
    await shell.run('echo b');
    await shell.end();
    expect(lines.map((line) => line.replace(/^\++/, '+'))).toEqual(['a', '+ echo b', 'b']);
  });

  it('gives commands no input, real pipes, and both outputs in order', async () => {
    const { shell, lines } = start(name);
    await shell.run('cat; echo 1; echo 2 >&2; echo 3 >/dev/stderr; echo 4 >/dev/stdout; printf 5');
    await shell.run('printf 6');
    await shell.end();
    expect(lines).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('reads exported variables only, of whatever content', async () => {
    const { shell } = start(name);
    await shell.run("export A='x\n y' EMPTY= name=n; LOCAL=l");
    const values = await shell.readVariables(['A', 'EMPTY', 'name', 'LOCAL', 'GONE', 'not-a-name', 'GIVEN']);
    await shell.end();
    expect(values).toEqual({ A: 'x\n y', EMPTY: '', name: 'n', GIVEN: 'given' });
  });
});

it('runs nothing after it was killed', async () => {
  const { shell, lines } = start('/bin/sh');
  const running = shell.run('echo up; sleep 600');
  await shell.kill();
  expect((await running).died).toBe(true);
  expect(await shell.run('echo no')).toEqual({ exitCode: 137, died: true });
  expect(await shell.readVariables(['A'])).toEqual({});
  expect(lines).not.toContain('no');
});
