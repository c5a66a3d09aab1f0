import type { Ledger } from './ledger';

/** The ledgers of an execution and of the rollbacks that follow it, as one. */
export interface Ledgers extends Ledger {
  /** Adds the ledger of a further execution. */
  readonly add: (ledger: Ledger) => void;
}

/** Begins with the ledger of the first execution; an event is entered in that of its own execution. */
export function openLedgers(first: Ledger): Ledgers {
  const ledgers: Ledger[] = [first];
  const find = (id: string) => ledgers.find((ledger) => ledger.find(id) !== undefined);
  return {
    add: (ledger) => void ledgers.push(ledger),
    report: (event) => find(event.execution)?.report(event),
    execution: first.execution,
    find: (id) => find(id)?.find(id),
    actions: () => ledgers.flatMap((ledger) => ledger.actions()),
  };
}
