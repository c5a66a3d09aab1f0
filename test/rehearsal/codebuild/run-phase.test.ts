import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildspecPhase } from '../../../lib/aws/codebuild/buildspec';
import { runPhase } from '../../../lib/rehearsal/codebuild/run-phase';
import { Shell } from '../../../lib/rehearsal/codebuild/shell';

const directory = mkdtempSync(join(tmpdir(), 'phase-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function run(phase: BuildspecPhase, interrupted = () => false) {
  let output: string[] = [];
  const said: string[] = [];
  const environment = { PATH: process.env['PATH'] ?? '' };
  const shell = new Shell({
    shell: '/bin/sh',
    directory,
    environment,
    state: directory,
    onLine: (line) => output.push(line),
  });
  const takeOutput = () => {
    const taken = output;
    output = [];
    return taken;
  };
  const failure = await runPhase(phase, { shell, interrupted, takeOutput, say: (line) => said.push(line) });
  await shell.end();
  return { failure, said };
}

it('keeps the last ten lines of the command that failed, and of no other', async () => {
  const { failure } = await run({
    commands: ['echo before', 'for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo $i; done; false'],
  });
  expect(failure?.lastLines).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
});

it.each([
  ['(\n  cd / &&\n    exit 4\n)\n', 'cd / && … exited with 4'],
  ['# a comment\nls \\\n  --none-such', 'ls … exited with 2'],
])('names the command %j by the first line that tells something', async (command, reason) => {
  const { failure } = await run({ commands: [command] });
  expect(failure?.reason).toBe(reason);
});

it('lets the command before a verdict say why', async () => {
  const { failure } = await run({ commands: ['echo begins; echo it is red; TURNED=red', '[ "$TURNED" = green ]'] });
  expect(failure).toMatchObject({
    reason: 'it is red ([ "$TURNED" = green ] exited with 1)',
    lastLines: ['begins', 'it is red'],
  });
  const alone = await run({ commands: ['[ "$NOTHING" = green ]'] });
  expect(alone.failure?.reason).toBe('[ "$NOTHING" = green ] exited with 1');
});

it('names a command of many lines by its first', async () => {
  const { failure } = await run({ commands: ['if true; then\n  (exit 4)\nfi\n'] });
  expect(failure).toEqual({
    reason: 'if true; then … exited with 4',
    command: 'if true; then\n  (exit 4)\nfi',
    exitCode: 4,
    lastLines: [],
  });
});

it('says what it runs, and the retries', async () => {
  const { said } = await run({ 'on-failure': 'RETRY-1', commands: ['false'], finally: ['true'] });
  expect(said).toEqual([
    'Running command false',
    'Retry 1 of 1: false exited with 1',
    'Running command false',
    'Running command true',
  ]);
});

it('begins no command once the build was interrupted', async () => {
  expect(await run({ commands: ['true'], finally: ['true'] }, () => true)).toEqual({ failure: undefined, said: [] });
});
