import { createRollbackDesk } from '../../../lib/rehearsal/rollback/rollback-desk';

const desk = createRollbackDesk(
  (stage) => (stage === 'Production' ? undefined : `there is no stage ${stage}`),
  () => 'r1',
);

test('what can be done waits for its turn, under the id that was told', () => {
  expect(desk.ask('Production', 'e1')).toEqual({ ok: true, executionId: 'r1' });
  expect(desk.next()).toEqual({ stage: 'Production', target: 'e1', id: 'r1' });
  expect(desk.next()).toBeUndefined();
});

test('what cannot is refused with its reason', () => {
  expect(desk.ask('Prod', 'e1')).toEqual({ ok: false, reason: 'there is no stage Prod' });
  expect(desk.next()).toBeUndefined();
});
