/** A rollback that was asked for, with the id that it will have. */
export interface AskedRollback {
  readonly stage: string;
  /** The id of the execution to return to. */
  readonly target: string;
  readonly id: string;
}

/** Asks for a rollback; it is done when the execution that runs has ended. @returns its id, or why it cannot be */
export type AskRollback = (
  stage: string,
  target: string,
) => { readonly ok: true; readonly executionId: string } | { readonly ok: false; readonly reason: string };

/** Where the rollbacks wait that functions ask for. */
export interface RollbackDesk {
  readonly ask: AskRollback;
  /** The next one that waits. */
  readonly next: () => AskedRollback | undefined;
}

/** Makes a desk; `check` says why a stage cannot return to an execution. */
export function createRollbackDesk(
  check: (stage: string, target: string) => string | undefined,
  newId: () => string,
): RollbackDesk {
  const waiting: AskedRollback[] = [];
  return {
    ask: (stage, target) => {
      const reason = check(stage, target);
      if (reason !== undefined) return { ok: false, reason };
      const id = newId();
      waiting.push({ stage, target, id });
      return { ok: true, executionId: id };
    },
    next: () => waiting.shift(),
  };
}
