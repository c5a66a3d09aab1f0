import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynthesizedFunction } from '../../../lib/assembly/function';
import { createFunctionHost, type FunctionHost } from '../../../lib/rehearsal/functions/function-host';
import { zipFolder } from '../../../lib/rehearsal/store/zip';

const never = new AbortController().signal;
let directory: string;
let hosts: FunctionHost[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-functions-'));
  hosts = [];
});
afterEach(async () => {
  for (const host of hosts) host.close();
  await rm(directory, { recursive: true });
});

function aFunction(change: Partial<SynthesizedFunction>): SynthesizedFunction {
  return {
    stack: 'storefront',
    logicalId: 'Check',
    name: 'check',
    arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:check',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    environment: {},
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    ...change,
  };
}

function aHost(fn: SynthesizedFunction): FunctionHost {
  const host = createFunctionHost([fn], {
    directory: join(directory, 'run'),
    path: process.env['PATH'] ?? '',
    awsEnvironment: () => ({ AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_REGION: 'ap-northeast-2' }),
    toLoopback: (text) => text.replace('https://d1.cloudfront.net', 'http://127.0.0.1:4001'),
    uuid: randomUUID,
  });
  hosts.push(host);
  return host;
}

/** Calls a function of inline code once. */
function run(inlineCode: string, event: unknown = {}, change: Partial<SynthesizedFunction> = {}) {
  return aHost(aFunction({ inlineCode, ...change })).invoke('check', event, never);
}

test('an async handler gets the event and its answer comes back; what it prints are the logs', async () => {
  const invocation = await run(
    `exports.handler = async (event) => { console.log('got', event.name); console.error('warned'); return { hello: event.name }; };`,
    { name: '서울' },
  );
  expect(invocation).toMatchObject({ ok: true, payload: { hello: '서울' }, version: '$LATEST' });
  expect([...invocation.logs].sort()).toEqual(['got 서울', 'warned']);
});

test('a callback’s answer comes when nothing is left to wait for', async () => {
  const code = `exports.handler = (event, context, callback) => {
    callback(null, 'first');
    setTimeout(() => console.log('later'), 5);
  };`;
  expect(await run(code)).toMatchObject({ ok: true, payload: 'first', logs: ['later'] });
});

test('a handler that neither promises nor calls back comes to null', async () => {
  expect(await run(`exports.handler = (event, context) => { console.log('done'); };`)).toMatchObject({
    ok: true,
    payload: null,
    logs: ['done'],
  });
});

test('an error is told with its type and its message, and the next call is served by the same process', async () => {
  const host = aHost(
    aFunction({
      inlineCode: `let calls = 0;
        exports.handler = async ({ fail }) => { calls += 1; if (fail) throw new TypeError('no table'); return calls; };`,
    }),
  );
  const failed = await host.invoke('check', { fail: true }, never);
  expect(failed).toMatchObject({ ok: false, payload: { errorType: 'TypeError', errorMessage: 'no table' } });
  expect(await host.invoke('check', {}, never)).toMatchObject({ ok: true, payload: 2 });
});

test('a process that crashes fails its call, and the next call gets a fresh one', async () => {
  const host = aHost(
    aFunction({
      inlineCode: `let calls = 0;
        exports.handler = ({ how }) => new Promise((resolve) => {
          calls += 1;
          if (how === 'throw') setTimeout(() => { throw new Error('out of nowhere'); });
          else if (how === 'exit') process.exit(3);
          else resolve(calls);
        });`,
    }),
  );
  const thrown = await host.invoke('check', { how: 'throw' }, never);
  expect(thrown).toMatchObject({ ok: false, payload: { errorMessage: 'out of nowhere' } });
  expect(await host.invoke('check', {}, never)).toMatchObject({ ok: true, payload: 1 });
  const exited = await host.invoke('check', { how: 'exit' }, never);
  expect(exited).toMatchObject({
    ok: false,
    payload: { errorType: 'Runtime.ExitError', errorMessage: 'Error: Runtime exited with error: exit status 3' },
  });
  expect(await host.invoke('check', {}, never)).toMatchObject({ ok: true, payload: 1 });
});

test('two calls at once run side by side', async () => {
  const code = `const { watch, writeFileSync, existsSync } = require('node:fs');
    exports.handler = async ({ mine, other }) => {
      writeFileSync(process.env.HOME + '/' + mine, '');
      while (!existsSync(process.env.HOME + '/' + other)) await new Promise((resolve) => setTimeout(resolve, 2));
      return mine;
    };`;
  const host = aHost(aFunction({ inlineCode: code }));
  const [one, two] = await Promise.all([
    host.invoke('check', { mine: 'a', other: 'b' }, never),
    host.invoke('check', { mine: 'b', other: 'a' }, never),
  ]);
  expect([one?.payload, two?.payload]).toEqual(['a', 'b']);
});

test('a timeout ends the function with all that it started', async () => {
  const code = `exports.handler = () => new Promise(() => {
    const child = require('node:child_process').spawn('sleep', ['600']);
    console.log(child.pid);
    setInterval(() => undefined, 1000);
  });`;
  const invocation = await run(code, {}, { timeoutSeconds: 1 });
  expect(invocation).toMatchObject({ ok: false, payload: { errorType: 'Sandbox.Timedout' } });
  expect(invocation.payload).toMatchObject({
    errorMessage: expect.stringMatching(/Task timed out after 1\.00 seconds$/),
  });
  expect(await isGone(Number(invocation.logs[0]))).toBe(true);
});

test('an interruption ends the function', async () => {
  const host = aHost(
    aFunction({ inlineCode: `exports.handler = () => new Promise(() => setInterval(() => 0, 1000));` }),
  );
  const controller = new AbortController();
  const call = host.invoke('check', {}, controller.signal);
  controller.abort();
  expect(await call).toMatchObject({ ok: false, payload: { errorType: 'Sandbox.Aborted' } });
});

test('the environment is that of Lambda: the function’s variables, the endpoint, and nothing of the person’s', async () => {
  process.env['CONVEYOR_TEST_PRIVATE'] = 'private';
  const { payload } = await run(
    `exports.handler = async () => process.env;`,
    {},
    {
      environment: {
        SITE: 'https://d1.cloudfront.net/a',
        TABLE: { unknown: 'GetAtt Table.Arn' },
        AWS_REGION: 'eu-west-1',
      },
    },
  );
  expect(payload).toMatchObject({
    SITE: 'http://127.0.0.1:4001/a',
    AWS_REGION: 'ap-northeast-2',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_LAMBDA_FUNCTION_NAME: 'check',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
    LAMBDA_TASK_ROOT: join(directory, 'run', 'function-1', 'task'),
    HOME: join(directory, 'run', 'function-1', 'tmp'),
  });
  expect(payload).not.toHaveProperty('CONVEYOR_TEST_PRIVATE');
  expect(payload).not.toHaveProperty('TABLE');
});

test('a variable that no file knows is said in the logs', async () => {
  const { logs } = await run(
    `exports.handler = async () => 1;`,
    {},
    {
      environment: { TABLE: { unknown: 'GetAtt Table.Arn' } },
    },
  );
  expect(logs).toEqual(['conveyor: the environment variable TABLE (GetAtt Table.Arn) is not known here']);
});

test('the context tells the function’s name, its ARN and the time that is left', async () => {
  const code = `exports.handler = async (event, context) =>
    [context.functionName, context.invokedFunctionArn, context.getRemainingTimeInMillis() <= 20000, context.awsRequestId.length];`;
  const { payload } = await run(code);
  expect(payload).toEqual(['check', 'arn:aws:lambda:ap-northeast-2:111122223333:function:check', true, 36]);
});

describe('code', () => {
  test('a folder is loaded as Lambda would, whatever package.json lies above the assembly', async () => {
    const code = join(directory, 'project', 'cdk.out', 'asset.1');
    await mkdir(join(code, 'src'), { recursive: true });
    await writeFile(join(directory, 'project', 'package.json'), '{"type":"module"}');
    await writeFile(join(code, 'src', 'app.js'), `exports.tools = { run: async () => __dirname };`);
    const fn = aFunction({ code, handler: 'src/app.tools.run' });
    expect(await aHost(fn).invoke(fn.arn, {}, never)).toMatchObject({
      ok: true,
      payload: join(directory, 'run', 'function-1', 'task', 'src'),
    });
  });

  test('a zip is extracted, and an ES module is loaded', async () => {
    const folder = join(directory, 'folder');
    await mkdir(folder);
    await writeFile(join(folder, 'index.mjs'), `await Promise.resolve(); export const handler = async () => 'esm';`);
    await zipFolder(folder, join(directory, 'code.zip'));
    const fn = aFunction({ code: join(directory, 'code.zip') });
    expect(await aHost(fn).invoke('check', {}, never)).toMatchObject({ ok: true, payload: 'esm' });
  });

  test('what the function writes stays out of the assembly', async () => {
    const code = join(directory, 'asset');
    await mkdir(code);
    await writeFile(
      join(code, 'index.js'),
      `exports.handler = async () => require('node:fs').writeFileSync(__dirname + '/made', 'x');`,
    );
    expect(await aHost(aFunction({ code })).invoke('check', {}, never)).toMatchObject({ ok: true });
    expect(existsSync(join(code, 'made'))).toBe(false);
  });

  test.each([
    ['a file that is missing', `exports.handler = 1`, 'main.handler', 'Runtime.ImportModuleError'],
    ['a handler that is missing', `exports.other = () => 1`, 'index.handler', 'Runtime.HandlerNotFound'],
    ['a mistake of syntax', `exports.handler = (`, 'index.handler', 'Runtime.UserCodeSyntaxError'],
    ['a module that is missing', `require('left-pad')`, 'index.handler', 'Runtime.ImportModuleError'],
    ['a throw while loading', `throw new RangeError('at load')`, 'index.handler', 'RangeError'],
  ])('%s is told as Lambda tells it', async (_, inlineCode, handler, errorType) => {
    expect(await run(inlineCode, {}, { handler })).toMatchObject({ ok: false, payload: { errorType } });
  });

  test('a function without code, of another runtime or unknown is no crash of ours', async () => {
    expect(await aHost(aFunction({})).invoke('check', {}, never)).toMatchObject({
      ok: false,
      payload: { errorMessage: 'the code of the function check is not in the assembly' },
    });
    expect(await run('x', {}, { runtime: 'java21' })).toMatchObject({
      payload: { errorMessage: 'functions of the runtime java21 cannot run here: nodejs and python3 can' },
    });
    expect(await aHost(aFunction({})).invoke('other', {}, never)).toMatchObject({
      payload: { errorMessage: 'no function other is in the assembly' },
    });
  });
});

test('a module that the code does not bring is found where it is said', async () => {
  const modules = join(directory, 'modules');
  await mkdir(join(modules, 'left-pad'), { recursive: true });
  await writeFile(join(modules, 'left-pad', 'index.js'), `module.exports = 'found';`);
  const host = createFunctionHost([aFunction({ inlineCode: `exports.handler = async () => require('left-pad');` })], {
    directory: join(directory, 'run'),
    path: '',
    awsEnvironment: () => ({}),
    toLoopback: (text) => text,
    uuid: randomUUID,
    nodeModules: modules,
  });
  hosts.push(host);
  expect(await host.invoke('check', {}, never)).toMatchObject({ ok: true, payload: 'found' });
});

test('what is not as on AWS is said before the first call, and not again', async () => {
  const said: string[] = [];
  const fn = aFunction({
    runtime: 'nodejs10.x',
    environment: { TABLE: { unknown: 'ImportValue table' } },
    inlineCode: 'exports.handler = async () => 1;',
  });
  const host = createFunctionHost([fn], {
    directory: join(directory, 'run'),
    path: '',
    awsEnvironment: () => ({}),
    toLoopback: (text) => text,
    uuid: randomUUID,
    warn: (sentence) => said.push(sentence),
  });
  hosts.push(host);
  await host.invoke('check', {}, never);
  await host.invoke('check', {}, never);
  expect(said).toEqual([
    `functions of nodejs10.x run on Node.js ${process.versions.node} here, not on 10`,
    'function check runs without its environment variable TABLE (ImportValue table)',
  ]);
});

/** Whether a process ended: it is no more, or waits to be reaped by whoever adopted it. */
async function isGone(pid: number): Promise<boolean> {
  for (;;) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => 'gone');
    if (state === 'gone' || / Z /.test(state)) return true;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
