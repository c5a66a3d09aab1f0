import { abandoned, failed, succeeded } from '../../lib/rehearsal/outcome';

test('the three ends of an action', () => {
  expect(succeeded({ VERSION: '1.4.0' }, { summary: '12 files' })).toEqual({
    state: 'SUCCEEDED',
    variables: { VERSION: '1.4.0' },
    summary: '12 files',
  });
  expect(failed('no route', 'JobFailed', { exitCode: 1 })).toEqual({
    state: 'FAILED',
    reason: 'no route',
    errorCode: 'JobFailed',
    exitCode: 1,
  });
  expect(abandoned()).toEqual({ state: 'ABANDONED', reason: 'interrupted' });
});
