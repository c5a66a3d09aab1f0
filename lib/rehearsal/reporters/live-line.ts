import type { RehearsalEvent } from '../event';
import { renderDuration } from './duration';

/** An action that runs, and since when. */
export interface RunningAction {
  readonly name: string;
  readonly since: Date;
  /** What a person is asked, while it waits for the answer. */
  readonly question?: string;
}

/** The running actions, by stage and name, after one more event. */
export function toRunning(
  running: ReadonlyMap<string, RunningAction>,
  event: RehearsalEvent,
): ReadonlyMap<string, RunningAction> {
  if (event.type !== 'action' && event.type !== 'approval') return running;
  const key = `${event.stage}.${event.action}`;
  const next = new Map(running);
  // An approval that begins to wait goes to the end: people are asked in the order in which approvals wait.
  next.delete(key);
  const action = { name: event.action, since: new Date(event.time) };
  if (event.type === 'approval') next.set(key, { ...action, question: event.message });
  else if (event.state === 'STARTED') next.set(key, action);
  return next;
}

/** One line that names the running actions with the time they have taken so far, no wider than the terminal. */
export function renderLiveLine(running: Iterable<RunningAction>, now: Date, columns: number): string {
  const parts = [...running].map(({ name, since }) => {
    const seconds = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
    return `${name} ${seconds < 10 ? `${seconds} s` : renderDuration(seconds * 1000)}`;
  });
  const line = parts.length === 0 ? '' : `  … ${parts.join(' · ')}`;
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}
