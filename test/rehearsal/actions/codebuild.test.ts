import { toOutcome } from '../../../lib/rehearsal/actions/codebuild';

const nothing = { phases: [], exportedVariables: {} };

test('a build that succeeded gives its exported variables and the counts of its tests', () => {
  const tests = { total: 3, failed: 0, skipped: 1 };
  expect(toOutcome({ ...nothing, state: 'SUCCEEDED', exportedVariables: { VERSION: '1.4.0' }, tests })).toEqual({
    state: 'SUCCEEDED',
    variables: { VERSION: '1.4.0' },
    tests,
  });
});

test('a build that failed says why, and keeps the counts of its tests', () => {
  const tests = { total: 3, failed: 1, skipped: 0 };
  const failure = { reason: 'phase BUILD: npm test exited with 1', command: 'npm test', exitCode: 1 };
  expect(toOutcome({ ...nothing, state: 'FAILED', tests, ...failure })).toEqual({
    state: 'FAILED',
    errorCode: 'JobFailed',
    tests,
    ...failure,
  });
});

test('a build that ran out of time failed, one that was stopped is abandoned', () => {
  expect(toOutcome({ ...nothing, state: 'TIMED_OUT', reason: 'phase BUILD: 5 minutes are over' })).toMatchObject({
    state: 'FAILED',
    reason: 'phase BUILD: 5 minutes are over',
  });
  expect(toOutcome({ ...nothing, state: 'STOPPED' })).toEqual({ state: 'ABANDONED', reason: 'interrupted' });
});
