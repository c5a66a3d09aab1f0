import type { SynthesizedTargetGroup } from '../../assembly/target-group';
import type { Address } from './check-target';
import type { Pace } from './pace';
import { Target } from './target';

/** A target group, while its targets are registered. */
export class TargetGroup {
  /** Whether requests wait for a target when there is none, instead of being refused. */
  held = false;
  /** The path of the health check, when a person gave another one. */
  healthPath: string | undefined;
  private readonly members: Target[] = [];
  private turn = 0;

  constructor(
    readonly facts: SynthesizedTargetGroup,
    private readonly pace: Pace,
  ) {}

  get targets(): readonly Target[] {
    return this.members;
  }

  /** Begins to check a task, which gets requests as soon as it is healthy. */
  register(address: Address): Target {
    const health = { ...this.facts.health, path: this.healthPath ?? this.facts.health.path };
    const target = new Target(address, health, this.pace.checkMs(health.intervalSeconds));
    this.members.push(target);
    return target;
  }

  /** Takes a task out; resolves when its last request has ended. */
  async deregister(target: Target): Promise<void> {
    await target.drain(this.facts.drainSeconds * 1_000);
    const index = this.members.indexOf(target);
    if (index >= 0) this.members.splice(index, 1);
  }

  /**
   * The target of the next request, in turn; of those that are not healthy when none is.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
   */
  pick(): Target | undefined {
    const open = this.members.filter(({ state }) => state !== 'draining');
    const healthy = open.filter(({ state }) => state === 'healthy');
    const candidates = healthy.length > 0 || this.held ? healthy : open;
    this.turn += 1;
    return candidates[this.turn % Math.max(candidates.length, 1)];
  }
}
