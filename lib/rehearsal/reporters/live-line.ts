import type { RehearsalEvent } from '../event';
import { renderDuration } from './duration';

/** An action that runs, and since when. */
export interface RunningAction {
  readonly name: string;
  readonly since: Date;
  /** Whether it waits for a person's answer. */
  readonly waits: boolean;
}

/** The running actions, by stage and name, after one more event. */
export function toRunning(
  running: ReadonlyMap<string, RunningAction>,
  event: RehearsalEvent,
): ReadonlyMap<string, RunningAction> {
  if (event.type !== 'action' && event.type !== 'approval') return running;
  const key = `${event.stage}.${event.action}`;
  const next = new Map(running);
  if (event.type === 'approval' || event.state === 'STARTED')
    next.set(key, { name: event.action, since: new Date(event.time), waits: event.type === 'approval' });
  else next.delete(key);
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
