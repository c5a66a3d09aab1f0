import { answerSlack, type SlackMessage, toSlackSink } from '../../../lib/rehearsal/endpoint/slack-sink';

const sink = 'http://127.0.0.1:4001/slack/abc';
const post = (body: string) => {
  const taken: SlackMessage[] = [];
  const { status, body: said } = answerSlack('POST', body, (message) => taken.push(message));
  return { status, said, taken };
};

test.each([
  ['https://hooks.slack.com/services/T0/B0/X', `${sink}/services/T0/B0/X`],
  ['https://hooks.slack-gov.com/services/T0/B0/X', `${sink}/services/T0/B0/X`],
  ['see https://hooks.slack.com/workflows/a and https://hooks.slack.com/b', `see ${sink}/workflows/a and ${sink}/b`],
  ['https://hooks.slack.com.evil.example/x', 'https://hooks.slack.com.evil.example/x'],
  ['xoxb-a-token', 'xoxb-a-token'],
])('%s is handed out as %s', (given, handedOut) => {
  expect(toSlackSink(given, sink)).toBe(handedOut);
});

test('a text is taken and answered with ok', () => {
  expect(post('{"text":"failed"}')).toEqual({ status: 200, said: 'ok', taken: [{ text: 'failed' }] });
});

test('the field of a form is taken like the body', () => {
  expect(post(`payload=${encodeURIComponent('{"text":"a & b"}')}`).taken).toEqual([{ text: 'a & b' }]);
});

test('of blocks the texts are taken, one a line, and not the text that a notification shows', () => {
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: '*storefront* failed' } },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'by Kim' }] },
  ];
  expect(post(JSON.stringify({ text: 'failed', blocks })).taken).toEqual([{ text: '*storefront* failed\nby Kim' }]);
});

test.each([
  ['{', 'invalid_payload'],
  ['"text"', 'invalid_payload'],
  ['{}', 'no_text'],
  ['{"text":""}', 'no_text'],
])('%s is answered with %s as Slack does', (body, said) => {
  expect(post(body)).toEqual({ status: 400, said, taken: [] });
});

test('a webhook takes nothing but POST', () => {
  expect(answerSlack('GET', '', () => undefined).status).toBe(405);
});
