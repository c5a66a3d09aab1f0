import { setTimeout as wait } from 'node:timers/promises';
import { GitFailure } from '../sources/git';
import { type TakeOptions, takeChange } from './take-change';
import { lookAtSources, type WatchedSources } from './watched-sources';

/** How looking on is done, beside what becomes of a change. */
export interface LookOptions extends TakeOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** How long it waits between two looks. @default 1000 */
  readonly pauseMilliseconds?: number;
}

/** Looks at the repositories again and again, and takes each change, until it is ended. What git refuses is said once. */
export async function lookOn(watched: readonly WatchedSources[], options: LookOptions): Promise<void> {
  let complaint = '';
  while (await pause(options)) {
    try {
      for (const change of await lookAtSources(watched)) await takeChange(change, options);
      complaint = '';
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      if (error.complaint !== complaint) options.say(`a source cannot be read at the moment: ${error.complaint}`);
      complaint = error.complaint;
    }
  }
}

/** @returns false when it was ended meanwhile */
async function pause({ signal, pauseMilliseconds = 1000 }: LookOptions): Promise<boolean> {
  await wait(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
