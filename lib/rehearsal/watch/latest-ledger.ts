import type { Plan } from '../../plan/plan';
import { toExecution } from '../execution';
import { type Ledger, openLedger } from '../ledger';

/** A ledger of whichever execution has started last: before the first, of one that has not begun. */
export function openLatestLedger(plan: Plan, newId: () => string): Ledger {
  let latest = openLedger(plan, toExecution(plan, newId()));
  return {
    report: (event) => {
      if (event.type === 'execution' && event.state === 'STARTED')
        latest = openLedger(plan, toExecution(plan, event.execution));
      latest.report(event);
    },
    execution: () => latest.execution(),
    find: (id) => latest.find(id),
    actions: () => latest.actions(),
  };
}
