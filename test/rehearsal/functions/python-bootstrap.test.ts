import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFunctionHost } from '../../../lib/rehearsal/functions/function-host';
import { runnableRuntime } from '../../../lib/rehearsal/functions/runnable-runtime';

const path = process.env['PATH'] ?? '';
const never = new AbortController().signal;
/** Python is a guest here: where there is none, its functions are refused when the plan is made. */
const whenPython = runnableRuntime('python3.13', path) === true ? test : test.skip;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-python-'));
});
afterEach(() => rm(directory, { recursive: true }));

function aHost(inlineCode: string) {
  const fn = {
    stack: 'storefront',
    logicalId: 'Check',
    name: 'check',
    arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:check',
    runtime: 'python3.13',
    handler: 'index.handler',
    environment: { GREETING: 'hello' },
    timeoutSeconds: 20,
    memoryMegabytes: 128,
    inlineCode,
  };
  return createFunctionHost([fn], {
    directory,
    path,
    awsEnvironment: () => ({}),
    toLoopback: (text) => text,
    uuid: randomUUID,
  });
}

whenPython('a handler gets the event and the context, and is called again in the same process', async () => {
  const host = aHost(`import os
calls = 0
def handler(event, context):
    global calls
    calls += 1
    print('call', calls)
    return {'text': os.environ['GREETING'] + ' ' + event['name'], 'left': context.get_remaining_time_in_millis() > 0}
`);
  expect(await host.invoke('check', { name: '서울' }, never)).toMatchObject({
    ok: true,
    payload: { text: 'hello 서울', left: true },
    logs: ['call 1'],
  });
  expect((await host.invoke('check', { name: 'x' }, never)).logs).toEqual(['call 2']);
  host.close();
});

whenPython.each([
  ['an exception', `def handler(event, context):\n    raise ValueError('no table')`, 'ValueError'],
  ['a missing module', 'import no_such_module', 'Runtime.ImportModuleError'],
  ['a missing handler', 'x = 1', 'Runtime.HandlerNotFound'],
  ['a mistake of syntax', 'def handler(', 'Runtime.UserCodeSyntaxError'],
  ['an answer that is no JSON', 'def handler(event, context):\n    return {1, 2}', 'Runtime.MarshalError'],
])('%s is told as Lambda tells it', async (_, code, errorType) => {
  const host = aHost(code);
  expect(await host.invoke('check', {}, never)).toMatchObject({ ok: false, payload: { errorType } });
  host.close();
});
