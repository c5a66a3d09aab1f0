import { setTimeout as wait } from 'node:timers/promises';
import { GitFailure } from '../sources/git';
import { takeChange } from './take-change';
import { takeFiles } from './take-files';
import type { TakeOptions } from './take-verdict';
import { lookAtFolder, lookAtSources, type WatchedFolder, type WatchedSources } from './watched-sources';

/** How looking on is done, beside what becomes of a change. */
export interface LookOptions extends TakeOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** How long it waits between two looks. @default 1000 */
  readonly pauseMilliseconds?: number;
}

/** Looks at what is watched again and again, and takes each change, until it is ended. What git refuses is said once. */
export async function lookOn(
  watched: readonly WatchedSources[],
  folders: readonly WatchedFolder[],
  options: LookOptions,
): Promise<void> {
  const complain = toComplain(options.say);
  while (await pause(options)) {
    for (const one of watched) {
      const changes = await lookAtSources(one).catch(complain);
      for (const change of changes ?? []) await takeChange(change, options).catch(complain);
    }
    for (const folder of folders) {
      const change = await lookAtFolder(folder);
      if (change !== undefined) takeFiles(change, options);
    }
  }
}

/** A repository may be moved, or half written, for a moment: that ends no watch, and is not said at each look. */
function toComplain(say: (sentence: string) => void): (error: unknown) => undefined {
  const said = new Set<string>();
  return (error) => {
    const complaint = tryComplaint(error);
    if (complaint === undefined) throw error;
    if (!said.has(complaint)) say(`a source could not be looked at: ${complaint}`);
    said.add(complaint);
    return undefined;
  };
}

/** A process cannot even start in a folder that is gone. */
function tryComplaint(error: unknown): string | undefined {
  if (error instanceof GitFailure) return error.complaint;
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'its folder is not there' : undefined;
}

/** @returns false when it was ended meanwhile */
async function pause({ signal, pauseMilliseconds = 1000 }: LookOptions): Promise<boolean> {
  await wait(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
