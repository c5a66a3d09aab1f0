import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalEvent } from '../../lib/rehearsal/event';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
/** Waits for a file that another action makes; a minute at most, so that a broken order fails and does not hang. */
const waitFor = (file: string) =>
  `i=0; until [ -e ${file} ]; do i=$((i+1)); [ $i -lt 3000 ] || exit 9; sleep 0.02; done`;

test('stages run one after another, groups in run order', async () => {
  const options = optionsIn(directory);
  const log = at('order.txt');
  const plan = planOf({
    First: [[{ name: 'a', command: `echo a >> ${log}` }], [{ name: 'b', command: `echo b >> ${log}` }]],
    Second: [[{ name: 'c', command: `echo c >> ${log}` }]],
  });
  const execution = await rehearse(plan, emptyAssembly, options);
  expect(execution.status).toBe('Succeeded');
  expect(readFileSync(log, 'utf8')).toBe('a\nb\nc\n');
  expect(options.events.filter(({ type }) => type !== 'stand-in').map(told)).toEqual([
    'execution STARTED',
    'stage First STARTED',
    'action First.a STARTED',
    'action First.a SUCCEEDED',
    'action First.b STARTED',
    'action First.b SUCCEEDED',
    'stage First SUCCEEDED',
    'stage Second STARTED',
    'action Second.c STARTED',
    'action Second.c SUCCEEDED',
    'stage Second SUCCEEDED',
    'execution SUCCEEDED',
  ]);
});

test('actions of equal run order run side by side: each waits for the other', async () => {
  const plan = planOf({
    Verify: [
      [
        { name: 'left', command: `touch ${at('left')}; ${waitFor(at('right'))}` },
        { name: 'right', command: `touch ${at('right')}; ${waitFor(at('left'))}` },
      ],
    ],
  });
  expect((await rehearse(plan, emptyAssembly, optionsIn(directory))).status).toBe('Succeeded');
});

test('a failure lets running siblings finish, and nothing after them starts', async () => {
  const options = optionsIn(directory);
  const plan = planOf({
    Verify: [
      [
        { name: 'bad', command: `touch ${at('failing')}; exit 3` },
        { name: 'good', command: `${waitFor(at('failing'))}; touch ${at('finished')}` },
      ],
      [{ name: 'later', command: `touch ${at('later')}` }],
    ],
    Deploy: [[{ name: 'site', command: `touch ${at('deployed')}` }]],
  });
  const execution = await rehearse(plan, emptyAssembly, options);
  expect(execution.status).toBe('Failed');
  expect(execution.stages.map(({ name, status }) => [name, status])).toEqual([
    ['Verify', 'Failed'],
    ['Deploy', undefined],
  ]);
  expect(execution.stages[0]?.actions.map(({ name, status, reason }) => [name, status, reason])).toEqual([
    ['bad', 'Failed', `its stand-in exited with 3: touch ${at('failing')}; exit 3`],
    ['good', 'Succeeded', undefined],
    ['later', undefined, undefined],
  ]);
  expect([existsSync(at('finished')), existsSync(at('later')), existsSync(at('deployed'))]).toEqual([
    true,
    false,
    false,
  ]);
});

test('an interrupt stops running actions and their children, and the execution is stopped', async () => {
  const interrupt = new AbortController();
  const ready = at('ready');
  const options = optionsIn(directory, { signal: interrupt.signal });
  const plan = planOf({
    Build: [
      [{ name: 'long', command: `sh -c 'echo $$ > ${ready}.part; mv ${ready}.part ${ready}; exec sleep 600' & wait` }],
      [{ name: 'never' }],
    ],
    Deploy: [[{ name: 'site' }]],
  });
  const running = rehearse(plan, emptyAssembly, options);
  while (!existsSync(ready)) await new Promise(setImmediate);
  interrupt.abort();
  const execution = await running;
  expect(execution.status).toBe('Stopped');
  expect(options.events.filter(({ type }) => type !== 'stand-in').map(told)).toEqual([
    'execution STARTED',
    'stage Build STARTED',
    'action Build.long STARTED',
    'execution STOPPING',
    'action Build.long ABANDONED',
    'stage Build STOPPED',
    'execution STOPPED',
  ]);
  expect(isRunning(Number(readFileSync(ready, 'utf8')))).toBe(false);
});

test('an execution that is interrupted before it starts runs nothing', async () => {
  const plan = planOf({ Build: [[{ name: 'packages', command: `touch ${at('built')}` }]] });
  const execution = await rehearse(plan, emptyAssembly, optionsIn(directory, { signal: AbortSignal.abort() }));
  expect(execution.status).toBe('Stopped');
  expect(existsSync(at('built'))).toBe(false);
});

function told(event: RehearsalEvent): string {
  const { type, stage, action, state }: Partial<Record<string, unknown>> = event;
  const place = [stage, action].filter((name) => name !== undefined).join('.');
  return [type, place, state].filter((word) => word).join(' ');
}

/** A process that has ended and was not yet waited for by its parent does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
