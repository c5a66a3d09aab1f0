import { type RehearsalEvent, toEvent } from './event';
import { applyEvent, type Execution } from './execution';
import type { News } from './news';
import type { Reporter } from './reporters/reporter';
import type { ExecutionFolder } from './store/execution-folder';

/** What happens in an execution, kept and told on as it happens. */
export interface Journal {
  readonly folder: ExecutionFolder;
  /** Takes news: the next event. @throws StoreFailure when it cannot be kept. */
  readonly tell: (news: News) => RehearsalEvent;
  /** Where the execution stands after the last event. */
  readonly execution: () => Execution;
}

/** Begins the journal of an execution, and saves it as it stands before anything has happened. */
export function startJournal(
  beginning: Execution,
  folder: ExecutionFolder,
  reporter: Reporter,
  clock: () => Date,
): Journal {
  let execution = beginning;
  let seq = 0;
  folder.saveExecution(execution);
  const tell = (news: News): RehearsalEvent => {
    seq += 1;
    const event = toEvent(news, { seq, time: clock(), pipeline: execution.pipeline, execution: execution.id });
    const changed = applyEvent(execution, event);
    folder.appendEvent(event);
    if (changed !== execution) folder.saveExecution(changed);
    execution = changed;
    reporter.report(event);
    return event;
  };
  return { folder, tell, execution: () => execution };
}
