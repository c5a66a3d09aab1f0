import { setTimeout as pause } from 'node:timers/promises';

/** Pauses between two questions: short at first, never longer than two seconds. */
export class Patience {
  private next = 50;

  constructor(private readonly signal: AbortSignal) {}

  /** @throws an AbortError when the signal is set */
  async wait(): Promise<void> {
    await pause(this.next, undefined, { signal: this.signal });
    this.next = Math.min(this.next * 1.5, LONGEST_MS);
  }
}

const LONGEST_MS = 2000;
