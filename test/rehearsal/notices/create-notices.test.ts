import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynthesizedFunction } from '../../../lib/assembly/function';
import type { RuleTarget, SynthesizedRule } from '../../../lib/assembly/rule';
import { createFunctionHost, type FunctionHost } from '../../../lib/rehearsal/functions/function-host';
import { createNotices, type NoticeNews, type NoticesOptions } from '../../../lib/rehearsal/notices/create-notices';
import { maskSecrets } from '../../../lib/rehearsal/notices/mask-secrets';

const origin = { stack: 'storefront', logicalId: 'X' };
const topicArn = 'arn:aws:sns:ap-northeast-2:111122223333:releases';
const functionArn = 'arn:aws:lambda:ap-northeast-2:111122223333:function:notify';

/** Fails as often as its event says, and tells what it was given. */
const notify: SynthesizedFunction = {
  ...origin,
  name: 'notify',
  arn: functionArn,
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  inlineCode: `let failures = 0;
    exports.handler = async (event) => {
      console.log(JSON.stringify(event.Records ? event.Records[0].Sns.Message : event.id) + ' s3cret');
      if (event.fails > failures) { failures += 1; throw new Error('s3cret is down'); }
      failures = 0;
    };`,
  environment: {},
  timeoutSeconds: 20,
  memoryMegabytes: 128,
  deadLetter: 'arn:aws:sqs:ap-northeast-2:111122223333:notify-dead',
};

const aRule = (change: Partial<SynthesizedRule>, target: Partial<RuleTarget> = {}): SynthesizedRule => ({
  ...origin,
  name: 'failures',
  enabled: true,
  pattern: { source: ['aws.codepipeline'], detail: { state: ['FAILED'] } },
  targets: [{ id: 'T', arn: functionArn, maximumRetryAttempts: 185, ...target }],
  ...change,
});

const anEvent = (change: object = {}) => ({
  id: 'e1',
  source: 'aws.codepipeline',
  'detail-type': 'CodePipeline Action Execution State Change',
  account: '111122223333',
  region: 'ap-northeast-2',
  detail: { pipeline: 'storefront', stage: 'Build', action: 'packages', state: 'FAILED' },
  ...change,
});

let directory: string;
let host: FunctionHost;
let told: NoticeNews[];
let logs: string[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-notices-'));
  told = [];
  logs = [];
});
afterEach(async () => {
  host.close();
  await rm(directory, { recursive: true });
});

function theNotices(assembly: Partial<NoticesOptions['assembly']>, options: Partial<NoticesOptions> = {}) {
  host = createFunctionHost([notify], {
    directory,
    path: process.env['PATH'] ?? '',
    awsEnvironment: () => ({}),
    toLoopback: (text) => text,
    uuid: randomUUID,
  });
  return createNotices({
    assembly: { rules: [], functions: [notify], topics: [], ...assembly },
    invoke: host.invoke,
    tell: (news) => told.push(news),
    log: (name, lines) => logs.push(...lines.map((line) => `${name}: ${line}`)),
    mask: maskSecrets(['s3cret']),
    signal: new AbortController().signal,
    clock: () => new Date('2026-01-24T22:03:07Z'),
    uuid: () => '00000000-0000-4000-8000-000000000000',
    ...options,
  });
}

describe('rules', () => {
  test('an event that matches is given to the function, and what came of it is told', async () => {
    const notices = theNotices({ rules: [aRule({})] });
    notices.deliver(anEvent());
    notices.deliver(anEvent({ detail: { state: 'STARTED' } }));
    await notices.settled();
    expect(told).toEqual([
      {
        type: 'matched',
        rule: 'failures',
        target: 'notify',
        event: 'e1',
        stage: 'Build',
        action: 'packages',
        state: 'FAILED',
        ok: true,
      },
    ]);
    expect(logs).toEqual(['notify: "e1" ***']);
  });

  test('a function gets its events in their order, and the caller does not wait', async () => {
    const notices = theNotices({ rules: [aRule({})] });
    for (const id of ['e1', 'e2', 'e3']) notices.deliver(anEvent({ id, fails: id === 'e1' ? 2 : 0 }));
    expect(told).toEqual([]);
    await notices.settled();
    expect(logs).toEqual(['"e1"', '"e1"', '"e1"', '"e2"', '"e3"'].map((id) => `notify: ${id} ***`));
    expect(told.map((news) => news.type === 'matched' && [news.event, news.ok])).toEqual([
      ['e1', true],
      ['e2', true],
      ['e3', true],
    ]);
  });

  test('a function that fails three times leaves the event to its dead-letter queue, and its reason masked', async () => {
    const notices = theNotices({ rules: [aRule({})] });
    notices.deliver(anEvent({ fails: 9 }));
    await notices.settled();
    expect(logs).toHaveLength(3);
    const reason = 'Error: *** is down, 3 times; the event is in its dead-letter queue notify-dead';
    expect(told).toMatchObject([
      { ok: false, reason },
      { type: 'warning', text: `the rule failures and its target notify: ${reason}` },
    ]);
  });

  test('a function that cannot run here is not called, and that is said once', async () => {
    const notices = theNotices({ rules: [aRule({})] }, { obstacle: () => 'it needs java21' });
    notices.deliver(anEvent());
    notices.deliver(anEvent({ id: 'e2' }));
    await notices.settled();
    expect(logs).toEqual([]);
    expect(told).toMatchObject([
      { type: 'matched', ok: false, reason: 'not rehearsed: it needs java21' },
      { type: 'warning', text: 'the rule failures and its target notify: not rehearsed: it needs java21' },
      { type: 'matched', event: 'e2', ok: false },
    ]);
  });

  test('a rule that is disabled gives nothing', async () => {
    const notices = theNotices({ rules: [aRule({ enabled: false })] });
    notices.deliver(anEvent());
    await notices.settled();
    expect(told).toEqual([]);
  });

  test('what a pattern does not know is said once', () => {
    const rule = aRule({ pattern: { detail: { pipeline: [{ unknown: 'ImportValue name' }] } } });
    const notices = theNotices({ rules: [rule] });
    notices.deliver(anEvent());
    notices.deliver(anEvent());
    expect(told).toEqual([
      { type: 'warning', text: 'the rule failures cannot match by what is not known here: ImportValue name' },
    ]);
  });

  test.each([
    ['arn:aws:codepipeline:ap-northeast-2:111122223333:other', 'not rehearsed: a target of codepipeline'],
    [`${functionArn}-2`, 'not rehearsed: the function is not in the assembly'],
    [{ unknown: 'GetAtt Queue.Arn' }, 'not rehearsed: GetAtt Queue.Arn is not known here'],
  ])('the target %j is told, and why it got nothing', (arn, reason) => {
    const notices = theNotices({ rules: [aRule({}, { arn })] });
    notices.deliver(anEvent());
    expect(told).toMatchObject([{ type: 'matched', ok: false, reason }, { type: 'warning' }]);
  });

  test('what a rule makes of an event goes to a topic as JSON, a text in its quotes', () => {
    const inputTransformer = { paths: { stage: '$.detail.stage' }, template: '"<stage> failed"' };
    const notices = theNotices({
      rules: [aRule({}, { arn: topicArn, inputTransformer })],
      topics: [
        {
          ...origin,
          name: 'releases',
          arn: topicArn,
          subscriptions: [{ protocol: 'email', endpoint: 'team@acme.example' }],
        },
      ],
    });
    notices.deliver(anEvent());
    expect(told).toMatchObject([
      {
        type: 'notification',
        channel: 'email',
        to: 'team@acme.example',
        subject: 'AWS Notification Message',
        text: '"Build failed"',
      },
      { type: 'matched', target: topicArn, ok: true },
    ]);
  });

  test('after an interruption nothing more is called', async () => {
    const notices = theNotices({ rules: [aRule({})] }, { signal: AbortSignal.abort() });
    notices.deliver(anEvent());
    await notices.settled();
    expect(logs).toEqual([]);
    expect(told).toMatchObject([{ ok: false, reason: 'interrupted' }]);
  });
});

describe('messages', () => {
  const topic = (subscriptions: NoticesOptions['assembly']['topics'][number]['subscriptions']) => ({
    topics: [{ ...origin, name: 'releases', arn: topicArn, subscriptions }],
  });

  test('each subscription gets one, with the subject and the text, secrets masked', () => {
    const notices = theNotices(
      topic([
        { protocol: 'email', endpoint: 'team@acme.example' },
        { protocol: 'https', endpoint: 'https://acme.example/hook' },
      ]),
    );
    notices.publish({ topicArn, subject: 'failed: s3cret', body: 'the token s3cret' });
    expect(told).toEqual([
      {
        type: 'notification',
        channel: 'email',
        to: 'team@acme.example',
        subject: 'failed: ***',
        text: 'the token ***',
      },
      {
        type: 'notification',
        channel: 'https',
        to: 'https://acme.example/hook',
        subject: 'failed: ***',
        text: 'the token ***',
      },
    ]);
  });

  test('a function that is subscribed is called as SNS does', async () => {
    const notices = theNotices(topic([{ protocol: 'lambda', endpoint: functionArn }]));
    notices.publish({ topicArn, body: 'released' });
    await notices.settled();
    expect(logs).toEqual(['notify: "released" ***']);
    expect(told).toEqual([]);
  });

  test('a topic of which nobody is told is a warning, once', () => {
    const notices = theNotices(topic([]));
    notices.publish({ topicArn, body: 'x' });
    notices.publish({ topicArn, body: 'y' });
    expect(told).toEqual([{ type: 'warning', text: 'the topic releases has no subscription: nobody is told' }]);
  });

  test('a topic that is not the assembly’s own is told by its ARN', () => {
    theNotices({}).publish({ topicArn, body: 'x' });
    expect(told).toEqual([{ type: 'notification', channel: 'sns', to: topicArn, text: 'x' }]);
  });

  test('what was posted to Slack is told with secrets masked', () => {
    theNotices({}).takeSlack({ text: 'failed with s3cret' });
    expect(told).toEqual([{ type: 'notification', channel: 'slack', text: 'failed with ***' }]);
  });
});
