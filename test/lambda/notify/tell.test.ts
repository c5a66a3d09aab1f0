import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Channel } from '../../../lambda/notify/channel';
import { Memory } from '../../../lambda/notify/memory';
import type { Message } from '../../../lambda/notify/message';
import { tell } from '../../../lambda/notify/tell';
import { type Answers, startLoopback } from './loopback';

const message: Message = {
  moment: 'failed',
  pipeline: 'storefront',
  happened: 'failed',
  lines: [{ label: 'Stage', text: 'Verify' }],
  links: [],
  notes: [],
};
const email: Channel = { kind: 'email', topicArn: 'arn:aws:sns:ap-northeast-2:111122223333:team', when: ['failed'] };
const slack: Channel = {
  kind: 'slack',
  secretArn: 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:hook-a1B2c3',
  when: ['failed'],
};
const published = {
  body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
};
const path = '/services/T0/B0/hush';

/** Tells both channels, as often as asked, with one memory. */
async function told(answers: (url: string) => Answers, times = 1) {
  const replies: Record<string, Answers[string]> = {};
  const loopback = await startLoopback(replies);
  Object.assign(replies, answers(loopback.url));
  const settings = {
    endpoint: loopback.url,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
    maxAttempts: 1,
  };
  const clients = { sns: new SNSClient(settings), secrets: new SecretsManagerClient(settings) };
  const memory = new Memory();
  const lines: unknown[] = [];
  const errors: (string | undefined)[] = [];
  for (let time = 0; time < times; time += 1) {
    const end = tell('event-1', message, [email, slack], clients, memory, (line) => lines.push(line));
    errors.push(
      await end.then(
        () => undefined,
        (error: Error) => error.message,
      ),
    );
  }
  loopback.close();
  return { lines, errors, loopback };
}

const secret = (url: string) => ({ body: { SecretString: `${url}${path}` } });

test('both channels are told, each in its own form', async () => {
  const { errors, lines, loopback } = await told((url) => ({
    Publish: published,
    GetSecretValue: secret(url),
    [path]: { body: 'ok' },
  }));
  expect(errors).toEqual([undefined]);
  expect(lines).toEqual(
    expect.arrayContaining([
      { channel: 'email team', outcome: 'told' },
      { channel: 'slack hook-a1B2c3', outcome: 'told' },
    ]),
  );
  const mail = new URLSearchParams(loopback.named('Publish')[0]?.body);
  expect(mail.get('TopicArn')).toBe('arn:aws:sns:ap-northeast-2:111122223333:team');
  expect(mail.get('Subject')).toBe('storefront failed');
  expect(mail.get('Message')).toContain('Stage: Verify');
  expect(JSON.parse(loopback.named(path)[0]?.body ?? '').text).toBe('storefront failed');
});

test('Slack at fault does not silence the e-mail; the error names Slack and not its address', async () => {
  const { errors, loopback } = await told((url) => ({
    Publish: published,
    GetSecretValue: secret(url),
    [path]: { status: 404, body: 'no_service' },
  }));
  expect(errors).toEqual(['not told: slack hook-a1B2c3: its webhook answered 404 no_service']);
  expect(loopback.named('Publish')).toHaveLength(1);
});

test('the e-mail at fault does not silence Slack', async () => {
  const gone =
    '<ErrorResponse><Error><Code>NotFound</Code><Message>Topic does not exist</Message></Error></ErrorResponse>';
  const { errors, loopback } = await told((url) => ({
    Publish: { status: 404, body: gone },
    GetSecretValue: secret(url),
    [path]: { body: 'ok' },
  }));
  expect(errors[0]).toMatch(/^not told: email team: NotFound/);
  expect(loopback.named(path)).toHaveLength(1);
});

test('a retried event reaches the channel that was at fault, and not the other again', async () => {
  const { errors, lines, loopback } = await told(
    (url) => ({ Publish: published, GetSecretValue: secret(url), [path]: [{ status: 404 }, { body: 'ok' }] }),
    2,
  );
  expect(errors).toEqual(['not told: slack hook-a1B2c3: its webhook answered 404', undefined]);
  expect(loopback.named('Publish')).toHaveLength(1);
  expect(loopback.named(path)).toHaveLength(2);
  expect(lines).toContainEqual({ channel: 'email team', outcome: 'told before' });
});

test('a secret that is no address, or cannot be read, is not repeated', async () => {
  const token = 'xoxb-hush-hush';
  const wrong = await told(() => ({ Publish: published, GetSecretValue: { body: { SecretString: token } } }));
  expect(wrong.errors[0]).toBe(
    'not told: slack hook-a1B2c3: its secret holds neither an address nor JSON with an address under "url"',
  );
  const refused = { status: 400, body: { __type: 'AccessDeniedException', message: 'not authorized' } };
  const unread = await told(() => ({ Publish: published, GetSecretValue: refused }));
  expect(unread.errors[0]).toBe('not told: slack hook-a1B2c3: AccessDeniedException');
});
