import type { TargetHealthCheck } from '../../assembly/target-group';
import { type Address, checkTarget } from './check-target';

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html#target-health-states */
export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'draining';

/** A request that a target is answering, as far as its end can be forced. */
export interface RunningRequest {
  destroy(): void;
}

/** A task that is registered in a target group: its health is checked, and its requests are counted. */
export class Target {
  state: TargetState = 'initial';
  /** Why it is not healthy, in AWS's words. */
  reason = 'Target registration is in progress';
  /** Since when it has answered that it is not healthy, in milliseconds since 1970. @default - it does not answer so */
  sickSince: number | undefined;
  private readonly running = new Set<RunningRequest>();
  private readonly ends: (() => void)[] = [];
  private successes = 0;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly address: Address,
    private readonly health: TargetHealthCheck,
    private readonly checkMs: number,
  ) {
    void this.check();
  }

  /** Counts a request until its end. */
  enter(request: RunningRequest): () => void {
    this.running.add(request);
    return () => {
      this.running.delete(request);
      if (this.running.size === 0) for (const end of this.ends.splice(0)) end();
    };
  }

  /** Takes no new request; resolves when the running ones have ended, which those that take longer are made to. */
  async drain(longestMs: number): Promise<void> {
    this.state = 'draining';
    clearTimeout(this.timer);
    if (this.running.size === 0) return;
    const late = setTimeout(() => {
      for (const request of this.running) request.destroy();
    }, longestMs);
    await new Promise<void>((resolve) => void this.ends.push(resolve));
    clearTimeout(late);
  }

  private async check(): Promise<void> {
    const failure = await checkTarget(this.address, this.health);
    if (this.state === 'draining') return;
    this.take(failure);
    this.timer = setTimeout(() => void this.check(), this.checkMs);
  }

  /** One check is enough for a target that is new. */
  private take(failure: string | undefined): void {
    this.successes = failure === undefined ? this.successes + 1 : 0;
    this.failures = failure === undefined ? 0 : this.failures + 1;
    this.reason = failure ?? '';
    if (failure?.includes('codes')) this.sickSince ??= Date.now();
    else this.sickSince = undefined;
    const enough = this.state === 'initial' ? 1 : this.health.healthyThreshold;
    if (this.successes >= enough) this.state = 'healthy';
    if (this.failures >= this.health.unhealthyThreshold) this.state = 'unhealthy';
  }
}
