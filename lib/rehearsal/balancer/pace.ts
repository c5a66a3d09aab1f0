/**
 * How long things take in a rehearsal that take minutes on AWS. What waits for somebody else's work, a request that is still
 * answered or a task that starts, has its own time; what only waits is shortened.
 */
export interface Pace {
  /** Between two checks of a target's or a container's health, in milliseconds, by AWS's seconds. */
  checkMs(seconds: number): number;
  /** How long a task may take until it is healthy for the first time, in milliseconds, by AWS's seconds. */
  startMs(seconds: number): number;
  /** How long of that it may answer that it is not healthy, in milliseconds, by the same seconds. */
  sickMs(seconds: number): number;
  /** A bake time or the pause between two shifts, in milliseconds, by AWS's minutes. */
  waitMs(minutes: number): number;
  /** How long a task may take to end by itself, in milliseconds, by AWS's seconds. */
  stopMs(seconds: number): number;
  /** Between two requests of one of the swap's clients, in milliseconds. */
  readonly requestMs: number;
  /** How long a function that asks to be called again waits, in milliseconds, by AWS's seconds. */
  callbackMs(seconds: number): number;
  /** How long one deploy may take in all, in milliseconds. */
  readonly limitMs: number;
}

/** The pace of a rehearsal: checks fifty times as often, waits a hundredth as long, a task's start a sixth. */
export const REHEARSAL_PACE: Pace = {
  checkMs: (seconds) => between(100, seconds * 20, 1_000),
  startMs: (seconds) => between(8_000, (seconds * 1_000) / 6, 30_000),
  sickMs: (seconds) => between(3_000, (seconds * 1_000) / 12, 15_000),
  waitMs: (minutes) => (minutes === 0 ? 0 : between(500, minutes * 600, 5_000)),
  stopMs: (seconds) => between(0, seconds * 1_000, 10_000),
  requestMs: 20,
  callbackMs: (seconds) => between(100, seconds * 20, 1_000),
  limitMs: 10 * 60_000,
};

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(most, wanted));
}
