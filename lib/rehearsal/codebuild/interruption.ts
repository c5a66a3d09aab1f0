/** What ends a build from outside: the person, or its timeout. */
export class Interruption {
  private how: 'STOPPED' | 'TIMED_OUT' | undefined;
  private readonly listeners: (() => void)[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly stop = () => this.strike('STOPPED');

  constructor(
    private readonly signal: AbortSignal,
    timeoutMinutes: number,
  ) {
    this.timer = setTimeout(() => this.strike('TIMED_OUT'), timeoutMinutes * 60_000);
    if (signal.aborted) this.stop();
    else signal.addEventListener('abort', this.stop, { once: true });
  }

  /** How the build was ended, once it was. */
  get state(): 'STOPPED' | 'TIMED_OUT' | undefined {
    return this.how;
  }

  /** Calls back when the build is ended, at once when it was. */
  onStrike(listener: () => void): void {
    if (this.how) listener();
    else this.listeners.push(listener);
  }

  /** The build has ended by itself. */
  clear(): void {
    clearTimeout(this.timer);
    this.signal.removeEventListener('abort', this.stop);
  }

  private strike(how: 'STOPPED' | 'TIMED_OUT'): void {
    if (this.how) return;
    this.how = how;
    for (const listener of this.listeners) listener();
  }
}
