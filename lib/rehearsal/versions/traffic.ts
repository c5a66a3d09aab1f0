import { setImmediate } from 'node:timers/promises';
import type { Invocation } from '../action-run';

/** What came of one call. */
export interface Sample {
  /** The version that was called; empty when none was. */
  readonly version: string;
  readonly ok: boolean;
  /** When the call began, by `performance.now()`. */
  readonly began: number;
  readonly milliseconds: number;
  /** What it failed with: `TypeError: no table`. */
  readonly error?: string;
}

/** Callers that call again and again, whatever moves behind what they call. */
export interface Traffic {
  /** What came of all calls so far, in the order of their ends. */
  readonly samples: readonly Sample[];
  /** Resolves after that many further calls, or when the time is up. */
  more(calls: number, limitMs: number): Promise<void>;
  /** Ends after the calls that are under way; those of a function that hangs are broken off when the time is up. */
  stop(limitMs: number): Promise<void>;
}

/** Starts callers. They know nothing of each other, so that a call is under way whenever something moves. */
export function startTraffic(call: (signal: AbortSignal) => Promise<Invocation>, callers = CALLERS): Traffic {
  const samples: Sample[] = [];
  const breaking = new AbortController();
  let isOpen = true;
  let told = () => {};
  const keepCalling = async () => {
    while (isOpen) {
      const start = performance.now();
      const invocation = await call(breaking.signal);
      if (breaking.signal.aborted) return;
      samples.push(toSample(invocation, start));
      told();
      // A call that comes back at once must not keep the clock from ticking.
      await setImmediate();
    }
  };
  const calling = Promise.all(Array.from({ length: callers }, keepCalling));
  return {
    samples,
    more: (calls, limitMs) =>
      new Promise((resolve) => {
        const goal = samples.length + calls;
        const timer = setTimeout(resolve, limitMs);
        told = () => {
          if (samples.length < goal) return;
          clearTimeout(timer);
          resolve();
        };
      }),
    stop: async (limitMs) => {
      isOpen = false;
      const timer = setTimeout(() => breaking.abort(), limitMs);
      await calling.finally(() => clearTimeout(timer));
    },
  };
}

const CALLERS = 2;

function toSample({ ok, payload, version = '' }: Invocation, began: number): Sample {
  return { version, ok, began, milliseconds: performance.now() - began, ...(ok ? {} : { error: toError(payload) }) };
}

function toError(payload: unknown): string {
  const { errorType, errorMessage } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  const parts = [errorType, errorMessage].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? 'failed' : parts.join(': ');
}
