import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildSync } from 'esbuild';
import { actionEvent, pipelineEvent, stageEvent } from './events';
import { type Answers, startLoopback } from './loopback';

const folder = mkdtempSync(join(tmpdir(), 'notify-'));
const bundle = join(folder, 'index.js');

beforeAll(() => {
  buildSync({
    entryPoints: [join(__dirname, '../../../lambda/notify/index.ts')],
    outfile: bundle,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the bundle as Lambda would: its events one after another in one process, an error shown with its stack. */
const runtime = `
  const { handler } = require(process.argv[1]);
  (async () => {
    for (const event of JSON.parse(process.argv[2])) {
      try { await handler(event); } catch (error) { console.error(error); process.exitCode = 1; }
    }
  })();`;

const channels = [
  { kind: 'email', topicArn: 'arn:aws:sns:ap-northeast-2:111122223333:team', when: ['failed', 'waiting'] },
  {
    kind: 'slack',
    secretArn: 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:hook-a1B2c3',
    when: ['failed'],
  },
];
const path = '/services/T000/B000/hush-hush';
const published = {
  body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
};
const answered = {
  Publish: published,
  GetPipelineExecution: { body: { pipelineExecution: {} } },
  ListActionExecutions: {
    body: { actionExecutionDetails: [{ stageName: 'Verify', actionName: 'unit', startTime: 1, status: 'Failed' }] },
  },
};

async function run(events: readonly unknown[], answers: Answers, list = JSON.stringify(channels)) {
  const replies: Record<string, Answers[string]> = {};
  const loopback = await startLoopback(replies);
  Object.assign(
    replies,
    { GetSecretValue: { body: { SecretString: JSON.stringify({ url: loopback.url + path }) } } },
    answers,
  );
  const child = spawn(process.execPath, ['-e', runtime, bundle, JSON.stringify(events)], {
    env: {
      CHANNELS: list,
      AWS_REGION: 'ap-northeast-2',
      AWS_ENDPOINT_URL: loopback.url,
      AWS_ACCESS_KEY_ID: 'rehearsal',
      AWS_SECRET_ACCESS_KEY: 'rehearsal',
      AWS_MAX_ATTEMPTS: '1',
    },
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  loopback.close();
  return { code, out, err, loopback };
}

test('the bundle stays small enough to start fast', () => {
  expect(statSync(bundle).size).toBeLessThan(600_000);
});

test('a failure is told once to each channel that asked for it, with a line of log for each', async () => {
  const events = [actionEvent('FAILED', 'Build'), stageEvent('FAILED'), pipelineEvent('FAILED')];
  const { code, out, loopback } = await run(events, { ...answered, [path]: { body: 'ok' } });
  expect(code).toBe(0);
  const mails = loopback.named('Publish').map(({ body }) => new URLSearchParams(body).get('Subject'));
  expect(mails).toEqual(['storefront failed at Verify / unit']);
  expect(loopback.named(path)).toHaveLength(1);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(2);
  expect(lines).toContainEqual({
    moment: 'failed',
    pipeline: 'storefront',
    execution: '12345678-1234-5678-abcd-12345678abcd',
    channel: 'email team',
    outcome: 'told',
  });
});

test('a channel hears of its own moments alone, and nothing is asked for nobody', async () => {
  const waiting = await run([actionEvent('STARTED', 'Approval')], { ...answered, [path]: { body: 'ok' } });
  expect(waiting.loopback.named('Publish')).toHaveLength(1);
  expect(waiting.loopback.named(path)).toHaveLength(0);
  const started = await run([pipelineEvent('STARTED')], answered);
  expect(started.code).toBe(0);
  expect(started.loopback.calls).toEqual([]);
});

test('a lookup that is throttled does not lose the message', async () => {
  const throttled = { status: 400, body: { __type: 'ThrottlingException', message: 'Rate exceeded' } };
  const answers = {
    ...answered,
    GetPipelineExecution: throttled,
    ListActionExecutions: throttled,
    [path]: { body: 'ok' },
  };
  const { code, loopback } = await run([pipelineEvent('FAILED')], answers);
  expect(code).toBe(0);
  const mail = new URLSearchParams(loopback.named('Publish')[0]?.body);
  expect(mail.get('Subject')).toBe('storefront failed');
  expect(mail.get('Message')).toContain('GetPipelineExecution: ThrottlingException');
});

test('a fault fails the invocation, its retry tells the others nothing twice, and no log holds a secret', async () => {
  const answers = {
    ...answered,
    [path]: [
      { status: 403, body: 'invalid_token' },
      { status: 404, body: `no ${path}` },
    ],
  };
  const { code, out, err, loopback } = await run([pipelineEvent('FAILED'), pipelineEvent('FAILED')], answers);
  expect(code).toBe(1);
  expect(err).toContain('not told: slack hook-a1B2c3: its webhook answered 403 invalid_token');
  expect(loopback.named('Publish')).toHaveLength(1);
  for (const part of ['hush', 'T000', 'B000', loopback.url, 'SecretString']) expect(out + err).not.toContain(part);
});

test('an address that fetch refuses is not quoted either', async () => {
  const refused = { body: { SecretString: 'https://user:hush@127.0.0.1:1/hush' } };
  const { err, out } = await run([pipelineEvent('FAILED')], { ...answered, GetSecretValue: refused });
  expect(err).toContain('not told: slack hook-a1B2c3: its webhook cannot be reached');
  expect(out + err).not.toContain('hush@');
});

test('malformed CHANNELS fail before anything is asked, with what is wrong', async () => {
  const { code, err, loopback } = await run(
    [pipelineEvent('FAILED')],
    answered,
    '[{"kind":"email","when":["failed"]}]',
  );
  expect(code).toBe(1);
  expect(err).toContain('CHANNELS[0] has no topicArn');
  expect(loopback.calls).toEqual([]);
});
