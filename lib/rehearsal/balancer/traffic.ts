/** One request, as the metrics of a load balancer tell it. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The load balancer's ARN. */
  readonly loadBalancer: string;
  /** The ARN of the target group that answered. @default - none did */
  readonly targetGroup?: string;
  readonly status: number;
  /** Whether a target said the status, or the load balancer itself. */
  readonly by: 'target' | 'balancer';
  /** From the request's arrival at the target to its first byte, in milliseconds. */
  readonly ms: number;
}

/** The latest requests. */
export class Traffic {
  private samples: Sample[] = [];

  add(sample: Sample): void {
    this.samples.push(sample);
    if (this.samples.length > MOST * 2) this.samples = this.samples.slice(-MOST);
  }

  /** The requests since a moment. */
  since(at: number): readonly Sample[] {
    return this.samples.filter((sample) => sample.at >= at);
  }
}

const MOST = 50_000;
