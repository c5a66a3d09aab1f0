import { exitCodes } from './exit-code';

/** What a person's Ctrl-C, or a signal to end, does to a rehearsal. */
export interface Interruption {
  /** Set by the first signal; the second one ends the process at once. */
  readonly signal: AbortSignal;
  /** Ends the listening. */
  readonly dispose: () => void;
}

/** Listens for SIGINT, SIGTERM and SIGHUP; `say` is told of each. */
export function listenForInterruption(say: (sentence: string) => void): Interruption {
  const controller = new AbortController();
  const listener = () => {
    if (controller.signal.aborted) {
      say('left at once');
      process.exit(exitCodes.interrupted);
    }
    // Before anything stops, and may draw its last line.
    say('stopping; again to leave at once');
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, listener);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of SIGNALS) process.off(name, listener);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
