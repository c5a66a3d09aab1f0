import type { SynthesizedFunction } from '../../assembly/function';
import type { Invocation } from '../action-run';

/** What a function that was called without anyone waiting came to. */
export type CallResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** How a function is called. */
export interface Call {
  /** The function that is called. */
  readonly fn: SynthesizedFunction;
  /** What it is called with. */
  readonly event: unknown;
  /** Runs a function of the assembly once. */
  readonly invoke: (name: string, event: unknown, signal: AbortSignal) => Promise<Invocation>;
  /** Set when the rehearsal is interrupted. */
  readonly signal: AbortSignal;
  /** Takes what the function printed, once for each attempt. */
  readonly log: (functionName: string, lines: readonly string[]) => void;
}

/**
 * Lambda tries an event that nobody waits for three times in all; the minutes in between are left out here.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
const attempts = 3;

/** Calls a function as EventBridge and SNS do: tried again when it fails, and in the end given to its dead-letter queue. */
export async function callFunction(call: Call): Promise<CallResult> {
  let last: Invocation | undefined;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (call.signal.aborted) return { ok: false, reason: 'interrupted' };
    last = await call.invoke(call.fn.name, call.event, call.signal);
    call.log(call.fn.name, last.logs);
    if (last.ok) return { ok: true };
  }
  if (call.signal.aborted) return { ok: false, reason: 'interrupted' };
  return { ok: false, reason: `${toReason(last?.payload)}, ${attempts} times; ${toDeadLetter(call.fn)}` };
}

function toReason(payload: unknown): string {
  const { errorType, errorMessage } = (payload ?? {}) as {
    readonly errorType?: unknown;
    readonly errorMessage?: unknown;
  };
  return [errorType, errorMessage].filter((part) => typeof part === 'string' && part !== '').join(': ') || 'failed';
}

function toDeadLetter({ deadLetter }: SynthesizedFunction): string {
  if (deadLetter === undefined) return 'it has no dead-letter queue, so the event is lost';
  const name = typeof deadLetter === 'string' ? deadLetter.split(':').at(-1) : deadLetter.unknown;
  return `the event is in its dead-letter queue ${name}`;
}
