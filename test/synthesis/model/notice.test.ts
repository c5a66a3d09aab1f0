import { toNotice } from '../../../lib/synthesis/model/notice';

test('people are told of failures, of approvals that wait and of successes unless they say otherwise', () => {
  expect(toNotice({ email: 'team@acme.example' })).toEqual({
    kind: 'email',
    address: 'team@acme.example',
    when: ['failed', 'waiting', 'succeeded'],
  });
});

test('a moment named twice counts once', () => {
  expect(toNotice({ slack: 'acme/webhook', when: ['failed', 'started', 'failed'] })).toEqual({
    kind: 'slack',
    secret: 'acme/webhook',
    when: ['failed', 'started'],
  });
});
