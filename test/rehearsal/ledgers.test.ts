import { toEvent } from '../../lib/rehearsal/event';
import { toExecution } from '../../lib/rehearsal/execution';
import { openLedger } from '../../lib/rehearsal/ledger';
import { openLedgers } from '../../lib/rehearsal/ledgers';
import { planOf } from '../helpers/rehearsal';

const plan = planOf({ Production: [[{ name: 'site' }]] });

test('an event is entered in the ledger of its execution, and each execution is found by its id', () => {
  const ledgers = openLedgers(openLedger(plan, toExecution(plan, 'e1')));
  ledgers.add(openLedger(plan, { ...toExecution(plan, 'r1'), type: 'ROLLBACK', target: 'e0' }));
  const stage = { type: 'execution', state: 'FAILED', directory: '/e1', durationMs: 1, aws: {} } as const;
  ledgers.report(toEvent(stage, { seq: 1, time: new Date(0), pipeline: 'storefront', execution: 'e1' }));
  expect(ledgers.find('e1')).toMatchObject({ status: 'Failed', type: 'STANDARD' });
  expect(ledgers.find('r1')).toMatchObject({ status: 'InProgress', type: 'ROLLBACK', target: 'e0' });
  expect(ledgers.find('e9')).toBeUndefined();
  expect(ledgers.execution().id).toBe('e1');
});
