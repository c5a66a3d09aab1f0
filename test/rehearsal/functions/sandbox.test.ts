import { tmpdir } from 'node:os';
import { startSandbox } from '../../../lib/rehearsal/functions/sandbox';

const never = new AbortController().signal;
const call = { id: 'r1', event: { a: 1 }, context: {}, timeoutSeconds: 20, signal: never };
const start = (script: string) =>
  startSandbox({ program: process.execPath, arguments: ['-e', script], environment: {}, directory: tmpdir() });

test('a program that is not there fails the call and nothing else', async () => {
  const sandbox = startSandbox({ program: '/no/such/program', arguments: [], environment: {}, directory: tmpdir() });
  expect(await sandbox.call(call)).toMatchObject({ ok: false, payload: { errorType: 'Runtime.ExitError' } });
  expect(sandbox.isAlive()).toBe(false);
});

test('a process that ends before it is ready tells its exit status and what it printed', async () => {
  const sandbox = start(`console.error('no memory'); process.exitCode = 137;`);
  expect(await sandbox.call(call)).toEqual({
    ok: false,
    payload: { errorType: 'Runtime.ExitError', errorMessage: 'Error: Runtime exited with error: exit status 137' },
    logs: ['no memory'],
  });
});

test('an interruption strikes also before the process is ready', async () => {
  const sandbox = start('setInterval(() => 0, 1000);');
  const controller = new AbortController();
  const called = sandbox.call({ ...call, signal: controller.signal });
  controller.abort();
  expect(await called).toMatchObject({ ok: false, payload: { errorType: 'Sandbox.Aborted' } });
  expect(sandbox.isAlive()).toBe(false);
});

test('a kill from outside is told by its signal', async () => {
  const sandbox = start('setInterval(() => 0, 1000);');
  const called = sandbox.call(call);
  sandbox.kill();
  expect(await called).toMatchObject({
    payload: { errorMessage: 'Error: Runtime exited with error: signal: SIGKILL' },
  });
});
