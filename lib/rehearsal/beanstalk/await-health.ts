import { setTimeout as wait } from 'node:timers/promises';

/** How an application is asked whether it is well. */
export interface HealthCheck {
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** `/health`. */
  readonly path: string;
  /** Whether an HTTP status says that it is well. */
  readonly isWell: (status: number) => boolean;
  /** How long it may take until it is well for the first time. */
  readonly limitMilliseconds: number;
  /** Set when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** How often an application that is not well yet is asked. */
const EVERY_MILLISECONDS = 100;

/** Asks an application until it is well; undefined then, else why it is not. */
export async function awaitHealth(check: HealthCheck): Promise<string | undefined> {
  const end = Date.now() + check.limitMilliseconds;
  let why = '';
  while (!check.signal.aborted) {
    const status = await ask(check);
    if (typeof status === 'number' && check.isWell(status)) return undefined;
    const at = `GET ${check.path} at port ${check.port}`;
    why = typeof status === 'number' ? `${at} answers ${status}` : `nothing answers ${at}: ${status}`;
    if (Date.now() >= end) return `${why}, after ${Math.round(check.limitMilliseconds / 1000)} s`;
    await wait(EVERY_MILLISECONDS);
  }
  return 'it was not waited for any longer';
}

async function ask({ port, path, limitMilliseconds, signal }: HealthCheck): Promise<number | string> {
  try {
    const patience = AbortSignal.timeout(Math.min(limitMilliseconds, 5_000));
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, patience]),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    const { cause, message } = error as Error & { readonly cause?: { readonly code?: string } };
    return cause?.code ?? message;
  }
}
