import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, type TestAction, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();

async function ends(actions: readonly TestAction[], options = optionsIn(directory)) {
  const execution = await rehearse(planOf({ Build: actions.map((action) => [action]) }), emptyAssembly, options);
  const ended = execution.stages.flatMap(({ actions }) => actions);
  return ended.map(({ name, status, reason }) => [name, status, ...(reason === undefined ? [] : [reason])]);
}

test('artifacts go from action to action', async () => {
  const make =
    'echo hello > "$CONVEYOR_OUTPUT_site/index.html"; mkdir "$CONVEYOR_OUTPUT_site/a"; echo n > "$CONVEYOR_OUTPUT_site/a/b c.txt"';
  expect(
    await ends([
      { name: 'make', outputs: ['site'], command: make },
      { name: 'take', inputs: ['site'], command: 'test "$(cat index.html)" = hello && test -e "a/b c.txt"' },
    ]),
  ).toEqual([
    ['make', 'Succeeded'],
    ['take', 'Succeeded'],
  ]);
});

test('a variable without a value fails the action before it runs', async () => {
  expect(await ends([{ name: 'a', configuration: { TEXT: '#{Source.CommitId}' }, command: 'echo ran' }])).toEqual([
    [
      'a',
      'Failed',
      'TEXT: the variable #{Source.CommitId} has no value: no action with the namespace "Source" has run · namespaces so far: codepipeline, variables',
    ],
  ]);
});

test('an artifact that nobody made fails the action that takes it', async () => {
  expect(await ends([{ name: 'a', inputs: ['site'] }])).toEqual([
    ['a', 'Failed', 'no earlier action made the artifact "site"'],
  ]);
});

test('the log keeps what was printed, and why it failed', async () => {
  const options = optionsIn(directory);
  await ends([{ name: 'a', command: 'echo one; echo two >&2; printf three; exit 4' }], options);
  const end = options.events.find((event) => event.type === 'action' && event.state === 'FAILED');
  const log = end?.type === 'action' ? end.log : '';
  const lines = readFileSync(log, 'utf8').split('\n');
  expect(log).toMatch(/\/logs\/Build\.a\.log$/);
  expect(lines).toEqual(expect.arrayContaining(['one', 'two', 'three']));
  expect(lines.at(-2)).toMatch(/^FAILED: its stand-in exited with 4/);
});

test('secrets are hidden in the log and in the reason', async () => {
  const options = optionsIn(directory, { secrets: new Map([['token', 'hunter22']]) });
  expect(await ends([{ name: 'a', command: 'echo hunter22; exit 1' }], options)).toEqual([
    ['a', 'Failed', 'its stand-in exited with 1: echo ***; exit 1'],
  ]);
  const end = options.events.find((event) => event.type === 'action' && event.state === 'FAILED');
  expect(readFileSync(end?.type === 'action' ? end.log : '', 'utf8')).not.toContain('hunter22');
});

test('nothing of an action’s scratch directory stays', async () => {
  const temporary = join(directory, 'temporary');
  mkdirSync(temporary);
  await ends([{ name: 'a', command: 'echo x > x; chmod 500 .' }], optionsIn(directory, { temporary }));
  expect(readdirSync(temporary)).toEqual([]);
});

test('a full disk under a log ends the rehearsal with a sentence', async () => {
  const options = optionsIn(directory);
  const reporters = [
    {
      report: (event: { readonly type: string; readonly state?: string; readonly directory?: string }) => {
        // The place of the log is taken by a folder before the action opens it.
        if (event.type === 'stage' && event.state === 'STARTED') block(options.home.path);
      },
    },
  ];
  await expect(ends([{ name: 'blocked' }], { ...options, reporters } as typeof options)).rejects.toThrow(
    /Build\.blocked\.log cannot be written: a folder stands where a file must be/,
  );
});

function block(home: string): void {
  const pipeline = join(home, 'executions', 'storefront');
  for (const id of readdirSync(pipeline)) {
    const log = join(pipeline, id, 'logs', 'Build.blocked.log');
    if (!existsSync(log)) mkdirSync(log);
  }
}
