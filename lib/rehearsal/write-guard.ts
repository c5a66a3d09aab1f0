import { abandoned, type Outcome } from './outcome';
import { toDiskFailure } from './store/store-failure';

/** Stops an action when its log cannot be written: its output comes from callbacks, where a throw would be nobody's. */
export class WriteGuard {
  private readonly failing = new AbortController();
  /** Set when the person interrupts, and when the log cannot be written. */
  readonly signal: AbortSignal;

  constructor(
    private readonly write: (line: string) => void,
    interrupted: AbortSignal,
  ) {
    this.signal = AbortSignal.any([interrupted, this.failing.signal]);
  }

  /** Writes a line, and nothing more after the first that could not be written. */
  readonly log = (line: string): void => {
    if (this.failing.signal.aborted) return;
    try {
      this.write(line);
    } catch (error) {
      this.failing.abort(error);
    }
  };

  /** @throws StoreFailure when the log or an artifact could not be written */
  async watch(running: Promise<Outcome>): Promise<Outcome> {
    const outcome = await running.catch((error: unknown) => {
      if (this.failing.signal.aborted) throw this.failing.signal.reason;
      if (this.signal.aborted) return abandoned();
      throw toDiskFailure(error, 'the home') ?? error;
    });
    if (this.failing.signal.aborted) throw this.failing.signal.reason;
    return outcome;
  }
}
