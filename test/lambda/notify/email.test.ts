import { toEmail } from '../../../lambda/notify/email';
import type { Message } from '../../../lambda/notify/message';

const message: Message = {
  moment: 'failed',
  pipeline: 'storefront',
  happened: 'failed at Verify / unit',
  lines: [
    { label: 'Reason', text: 'exit status 1' },
    { label: 'Commit', text: '1a104adf Größe & <Preis>' },
    { label: 'Execution', text: '12345678' },
  ],
  links: [{ label: 'Log of unit', url: 'https://console.aws.amazon.com/log?a=1&b=2' }],
  notes: ['More could not be learnt (GetCommit: ThrottlingException).'],
};

test('an e-mail reads from what happened to where to look', () => {
  expect(toEmail(message)).toEqual({
    subject: 'storefront failed at Verify / unit',
    text: `Pipeline storefront failed at Verify / unit.

Reason:    exit status 1
Commit:    1a104adf Größe & <Preis>
Execution: 12345678

Log of unit:
  https://console.aws.amazon.com/log?a=1&b=2

More could not be learnt (GetCommit: ThrottlingException).
`,
  });
});

test('what there is nothing of leaves no gap', () => {
  expect(toEmail({ ...message, lines: [], links: [], notes: [] }).text).toBe(
    'Pipeline storefront failed at Verify / unit.\n',
  );
});

test('a subject is one line of fewer than 100 ASCII characters', () => {
  expect(toEmail({ ...message, happened: 'failed at\nVérify' }).subject).toBe('storefront failed at V?rify');
  const { subject } = toEmail({ ...message, happened: `failed at ${'x'.repeat(100)} / ${'y'.repeat(100)}` });
  expect(subject).toHaveLength(99);
  expect(subject.endsWith('xxx...')).toBe(true);
});
