import { toActionKey } from '../../lib/rehearsal/action-run';

test('an action’s key is its category, owner and provider', () => {
  expect(toActionKey({ category: 'Deploy', owner: 'AWS', provider: 'S3' })).toBe('Deploy/AWS/S3');
});
