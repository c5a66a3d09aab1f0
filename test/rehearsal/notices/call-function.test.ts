import type { Invocation } from '../../../lib/rehearsal/action-run';
import { callFunction } from '../../../lib/rehearsal/notices/call-function';

const fn = {
  stack: 's',
  logicalId: 'F',
  name: 'notify',
  arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:notify',
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  environment: {},
  timeoutSeconds: 3,
  memoryMegabytes: 128,
};
const failed: Invocation = { ok: false, payload: { errorType: 'Error', errorMessage: 'down' }, logs: ['tried'] };
const done: Invocation = { ok: true, payload: null, logs: ['done'] };

/** What a call comes to when the function answers so, one after another. */
async function call(answers: readonly Invocation[], change: object = {}, signal = new AbortController().signal) {
  const logs: string[] = [];
  const left = [...answers];
  const result = await callFunction({
    fn: { ...fn, ...change },
    event: {},
    invoke: async () => left.shift() ?? done,
    signal,
    log: (_, lines) => logs.push(...lines),
  });
  return { result, logs };
}

test('a second try may succeed, and the logs of both are kept', async () => {
  expect(await call([failed, done])).toEqual({ result: { ok: true }, logs: ['tried', 'done'] });
});

test.each([
  [{ deadLetter: 'arn:aws:sqs:ap-northeast-2:111122223333:dead' }, 'the event is in its dead-letter queue dead'],
  [{ deadLetter: { unknown: 'Ref Queue' } }, 'the event is in its dead-letter queue Ref Queue'],
  [{}, 'it has no dead-letter queue, so the event is lost'],
])('after three failures of a function with %j: %s', async (change, end) => {
  const { result, logs } = await call([failed, failed, failed, done], change);
  expect(result).toEqual({ ok: false, reason: `Error: down, 3 times; ${end}` });
  expect(logs).toHaveLength(3);
});

test('an interrupted rehearsal calls no more', async () => {
  expect(await call([done], {}, AbortSignal.abort())).toEqual({
    result: { ok: false, reason: 'interrupted' },
    logs: [],
  });
});
