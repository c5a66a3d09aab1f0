import {
  isAbsentStatus,
  isFailedStatus,
  isGoodStatus,
  isRunningStatus,
} from '../../../lib/aws/cloudformation/stack-status';

test('a status says whether something runs, is there, went well', () => {
  expect(['CREATE_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'].every(isRunningStatus)).toBe(true);
  expect(['REVIEW_IN_PROGRESS', 'UPDATE_COMPLETE'].some(isRunningStatus)).toBe(false);
  expect(['REVIEW_IN_PROGRESS', 'DELETE_COMPLETE'].every(isAbsentStatus)).toBe(true);
  expect(['CREATE_COMPLETE', 'UPDATE_COMPLETE'].every(isGoodStatus)).toBe(true);
  expect(['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'].some(isGoodStatus)).toBe(false);
});

test('what was rolled back after an update may be updated again, what was never made may not', () => {
  expect(isFailedStatus('UPDATE_ROLLBACK_COMPLETE')).toBe(false);
  expect(['ROLLBACK_COMPLETE', 'DELETE_FAILED'].every(isFailedStatus)).toBe(true);
});
