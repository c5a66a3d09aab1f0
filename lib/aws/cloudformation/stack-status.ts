/**
 * The states of a stack in which REPLACE_ON_FAILURE deletes it, and makes it anew.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-action-reference.html
 */
const FAILED: ReadonlySet<string> = new Set([
  'ROLLBACK_COMPLETE',
  'ROLLBACK_FAILED',
  'CREATE_FAILED',
  'DELETE_FAILED',
  'UPDATE_ROLLBACK_FAILED',
]);

/** Whether a stack is in a failed state, in which it cannot be updated. */
export function isFailedStatus(status: string): boolean {
  return FAILED.has(status);
}

/** Whether an operation of a stack still runs. A stack that only has change sets, REVIEW_IN_PROGRESS, is at rest. */
export function isRunningStatus(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
}

/** Whether the last operation of a stack ended well. */
export function isGoodStatus(status: string): boolean {
  return ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE', 'DELETE_COMPLETE'].includes(status);
}

/** Whether there is no stack yet, or no more: a next deployment makes it. */
export function isAbsentStatus(status: string): boolean {
  return status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE';
}
