import { createHookStatuses } from '../../../lib/rehearsal/endpoint/codedeploy';

test('an event has one status, Succeeded or Failed', () => {
  const hooks = createHookStatuses();
  const put = (status: string, lifecycleEventHookExecutionId = 'one') =>
    hooks.put({ lifecycleEventHookExecutionId, status });
  expect(hooks.of('one')).toBeUndefined();
  expect(put('Pending')).toMatchObject({ ok: false, code: 'InvalidLifecycleEventHookExecutionStatusException' });
  expect(put('Failed')).toEqual({ ok: true, output: { lifecycleEventHookExecutionId: 'one' } });
  expect(put('Succeeded')).toMatchObject({ ok: false, code: 'LifecycleEventAlreadyCompletedException' });
  expect(hooks.put({ status: 'Failed' })).toMatchObject({ code: 'InvalidLifecycleEventHookExecutionIdException' });
  expect(hooks.of('one')).toBe('Failed');
});
