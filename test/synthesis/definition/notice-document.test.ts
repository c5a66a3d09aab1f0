import { noticeDocument } from '../../../lib/synthesis/definition/notice-document';

const takes = (value: unknown) => noticeDocument.safeParse(value).success;

test('somebody is told by e-mail or by Slack', () => {
  expect(takes({ email: 'team@acme.example', when: ['failed', 'waiting'] })).toBe(true);
  expect(takes({ slack: 'acme/webhook' })).toBe(true);
});

test.each([
  { email: 'a@acme.example', slack: 'b' },
  { email: 'a@acme.example', when: 'failed' },
  { email: 'a', when: [] },
  { slack: 's', on: ['failed'] },
])('%j is no notice', (value) => {
  expect(takes(value)).toBe(false);
});
