import { once } from 'node:events';
import type { SynthesizedPipeline } from '../../assembly/pipeline';
import type { ExecutionStart, StartExecution } from '../execution-start';
import { renderRevisions } from './render-revisions';

/** A start whose execution has its id already. */
export interface QueuedStart extends ExecutionStart {
  readonly executionId: string;
}

/** The executions that wait until the one before them has ended. */
export interface StartQueue {
  /** Puts a start at its place. */
  readonly add: StartExecution;
  /** Takes the next start, and waits until there is one; undefined when it is interrupted first. */
  readonly next: (signal: AbortSignal) => Promise<QueuedStart | undefined>;
}

/** What a queue is made with. */
export interface StartQueueOptions {
  readonly executionMode: SynthesizedPipeline['executionMode'];
  /** A new UUID. */
  readonly newId: () => string;
  /** Says what becomes of an execution that waits. */
  readonly say: (sentence: string) => void;
}

/**
 * A queue as the execution mode of the pipeline wants it: QUEUED and PARALLEL keep every start in its order; of SUPERSEDED one
 * waits, and a newer one takes its place.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html#concepts-how-it-works-executions
 */
export function createStartQueue({ executionMode, newId, say }: StartQueueOptions): StartQueue {
  const waiting: QueuedStart[] = [];
  let added = new AbortController();
  const add: StartExecution = (start) => {
    const executionId = newId();
    const superseded = executionMode === 'SUPERSEDED' ? waiting.splice(0) : [];
    for (const old of superseded)
      say(
        `the execution with ${renderRevisions(old)} that waited is superseded by the one with ${renderRevisions(start)}`,
      );
    waiting.push({ ...start, executionId });
    added.abort();
    return { ok: true, executionId };
  };
  const next = async (signal: AbortSignal): Promise<QueuedStart | undefined> => {
    while (waiting.length === 0 && !signal.aborted) {
      added = new AbortController();
      await abortOf(AbortSignal.any([added.signal, signal]));
    }
    return signal.aborted ? undefined : waiting.shift();
  };
  return { add, next };
}

/** A signal alone does not keep the process alive. */
async function abortOf(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const keepAlive = setInterval(() => undefined, 1 << 30);
  await once(signal, 'abort');
  clearInterval(keepAlive);
}
