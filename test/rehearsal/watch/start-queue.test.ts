import { type ExecutionStart, startedByHand } from '../../../lib/rehearsal/execution-start';
import { createStartQueue } from '../../../lib/rehearsal/watch/start-queue';

const startOf = (commit: string): ExecutionStart => ({
  trigger: startedByHand,
  revisions: new Map([['Source', { commit }]]),
  variables: {},
});
const never = new AbortController().signal;

function aQueue(executionMode: 'QUEUED' | 'SUPERSEDED' | 'PARALLEL') {
  let count = 0;
  const said: string[] = [];
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  return { said, ...createStartQueue({ executionMode, newId, say: (line) => said.push(line) }) };
}

test.each(['QUEUED', 'PARALLEL'] as const)('%s keeps every start, in its order', async (mode) => {
  const { add, next, said } = aQueue(mode);
  expect([add(startOf('aaaaaaaa')), add(startOf('bbbbbbbb'))]).toEqual([
    { ok: true, executionId: 'id-1' },
    { ok: true, executionId: 'id-2' },
  ]);
  expect([(await next(never))?.executionId, (await next(never))?.executionId, said]).toEqual(['id-1', 'id-2', []]);
});

test('SUPERSEDED lets one wait, and says what it replaces', async () => {
  const { add, next, said } = aQueue('SUPERSEDED');
  add(startOf('aaaaaaaa'));
  add(startOf('bbbbbbbb'));
  expect((await next(never))?.executionId).toBe('id-2');
  expect(said).toEqual([
    'the execution with aaaaaaa of Source that waited is superseded by the one with bbbbbbb of Source',
  ]);
});

test('who waits is woken by a start, and by an interruption', async () => {
  const { add, next } = aQueue('QUEUED');
  const waiting = next(never);
  add({ ...startOf('aaaaaaaa'), variables: { COLOUR: 'red' } });
  expect(await waiting).toMatchObject({ executionId: 'id-1', variables: { COLOUR: 'red' } });
  const interruption = new AbortController();
  const interrupted = next(interruption.signal);
  interruption.abort();
  expect(await interrupted).toBeUndefined();
  add(startOf('bbbbbbbb'));
  expect(await next(interruption.signal)).toBeUndefined();
});
