import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Duplex } from 'node:stream';
import { nodeBootstrap } from '../../../lib/rehearsal/functions/node-bootstrap';

/** Runs a handler in a bare process and speaks to it as a sandbox does; resolves with the lines that it answers. */
async function converse(code: string, calls: readonly object[]): Promise<readonly unknown[]> {
  const directory = await mkdtemp(join(tmpdir(), 'conveyor-bootstrap-'));
  await writeFile(join(directory, 'bootstrap.cjs'), nodeBootstrap);
  await writeFile(join(directory, 'index.js'), code);
  const child = spawn(process.execPath, [join(directory, 'bootstrap.cjs')], {
    env: { LAMBDA_TASK_ROOT: directory, _HANDLER: 'index.handler' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = child.stdio[3] as Duplex;
  const left = [...calls];
  const answers: unknown[] = [];
  for await (const line of createInterface({ input: channel })) {
    answers.push(JSON.parse(line));
    const next = left.shift();
    if (next === undefined) channel.end();
    else channel.write(`${JSON.stringify(next)}\n`);
  }
  await rm(directory, { recursive: true });
  return answers;
}

const call = (id: string, event: unknown) => ({ id, event, context: {}, deadline: Date.now() + 20_000 });

test('each line is answered by one line, in any script of the world, and the end of the channel is its end', async () => {
  const code = 'exports.handler = async (event) => ({ echo: event });';
  expect(await converse(code, [call('r1', '안녕\n'), call('r2', null)])).toEqual([
    { id: 'init', ok: true, payload: null },
    { id: 'r1', ok: true, payload: { echo: '안녕\n' } },
    { id: 'r2', ok: true, payload: { echo: null } },
  ]);
});

test('an answer that is no JSON is told as Lambda tells it', async () => {
  const [, answer] = await converse('exports.handler = async () => 10n;', [call('r1', {})]);
  expect(answer).toMatchObject({ id: 'r1', ok: false, payload: { errorType: 'Runtime.MarshalError' } });
});

test('what is thrown and is no error is told by its type', async () => {
  const [, answer] = await converse(`exports.handler = async () => { throw 'text'; };`, [call('r1', {})]);
  expect(answer).toMatchObject({ ok: false, payload: { errorType: 'string', errorMessage: 'text' } });
});

test('a callback that does not want to wait is answered at once', async () => {
  const code = `exports.handler = (event, context, callback) => {
    context.callbackWaitsForEmptyEventLoop = false;
    setInterval(() => undefined, 1000);
    callback(null, 'now');
  };`;
  expect((await converse(code, [call('r1', {})]))[1]).toEqual({ id: 'r1', ok: true, payload: 'now' });
});

test('a promise that nobody handles ends the process', async () => {
  const code = `exports.handler = () => { Promise.reject(new Error('lost')); return new Promise(() => setInterval(() => 0, 1000)); };`;
  expect((await converse(code, [call('r1', {})]))[1]).toMatchObject({
    ok: false,
    fatal: true,
    payload: { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'lost' },
  });
});
