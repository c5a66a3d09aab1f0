import type { Action } from './action';

/** One stage after the sources. */
export interface Stage {
  /** `[A-Za-z0-9.@_-]{1,100}`, unique in its pipeline. */
  readonly name: string;
  /** At least one, ordered by run order. */
  readonly actions: readonly Action[];
}
