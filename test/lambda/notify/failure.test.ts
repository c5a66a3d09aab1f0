import type { ActionExecutionDetail, ActionExecutionResult } from '@aws-sdk/client-codepipeline';
import { toFailures } from '../../../lambda/notify/failure';

const action = (
  actionName: string,
  minute: number,
  status: 'Failed' | 'Succeeded',
  executionResult?: ActionExecutionResult,
) =>
  ({
    stageName: 'Verify',
    actionName,
    startTime: new Date(Date.UTC(2026, 2, 2, 10, minute)),
    status,
    output: { executionResult },
  }) as ActionExecutionDetail;

const reasonOf = (executionResult: ActionExecutionResult) =>
  toFailures([action('unit', 0, 'Failed', executionResult)])[0]?.reason;

test('the actions that failed are told in the order in which they began', () => {
  const actions = [action('lint', 2, 'Failed'), action('build', 0, 'Succeeded'), action('unit', 1, 'Failed')];
  expect(toFailures(actions)).toEqual([
    { stage: 'Verify', action: 'unit' },
    { stage: 'Verify', action: 'lint' },
  ]);
});

test('of a retried stage only the last try of each action counts', () => {
  const actions = [
    action('unit', 5, 'Succeeded'),
    action('lint', 5, 'Failed', { errorDetails: { code: 'JobFailed', message: 'the second try' } }),
    action('unit', 1, 'Failed'),
    action('lint', 1, 'Failed', { errorDetails: { code: 'JobFailed', message: 'the first try' } }),
  ];
  expect(toFailures(actions)).toEqual([{ stage: 'Verify', action: 'lint', reason: 'the second try' }]);
});

test('the error is the reason, with the page that tells more', () => {
  const message =
    'Build terminated with state: FAILED. Phase: BUILD, Code: COMMAND_EXECUTION_ERROR, Message: exit status 1';
  const externalExecutionUrl =
    'https://console.aws.amazon.com/codebuild/home?region=ap-northeast-2#/builds/unit:86a1/view/new';
  const summary = 'Build terminated with state: FAILED';
  const result = {
    externalExecutionSummary: summary,
    externalExecutionUrl,
    errorDetails: { code: 'JobFailed', message },
  };
  expect(toFailures([action('unit', 0, 'Failed', result)])).toEqual([
    { stage: 'Verify', action: 'unit', reason: message, url: externalExecutionUrl },
  ]);
});

test('a summary that says something else is told too', () => {
  expect(reasonOf({ externalExecutionSummary: 'not before Monday', errorDetails: { message: 'Rejected' } })).toBe(
    'Rejected (not before Monday)',
  );
});

test('without a message the summary, and without both the code', () => {
  expect(reasonOf({ externalExecutionSummary: 'Deployment d-1 failed', errorDetails: { code: 'JobFailed' } })).toBe(
    'Deployment d-1 failed',
  );
  expect(reasonOf({ errorDetails: { code: 'PermissionError' } })).toBe('PermissionError');
  expect(reasonOf({})).toBeUndefined();
});

test('a reason is one line and not endless', () => {
  expect(reasonOf({ errorDetails: { message: 'first\n  second' } })).toBe('first second');
  expect(reasonOf({ errorDetails: { message: 'x'.repeat(2000) } })).toHaveLength(1000);
});
