import { isEmptyChangeSet, NO_CHANGES, NO_UPDATES } from '../../../lib/rehearsal/stacks/stack-service';

test('a change set that failed for want of changes is empty, one that failed otherwise is not', () => {
  const failed = (reason: string) => ({ status: 'FAILED', reason, changes: [] });
  expect([NO_CHANGES, NO_UPDATES].map(failed).every(isEmptyChangeSet)).toBe(true);
  expect(isEmptyChangeSet(failed('Requires capabilities : [CAPABILITY_IAM]'))).toBe(false);
  expect(isEmptyChangeSet({ status: 'CREATE_COMPLETE', changes: [] })).toBe(false);
});
