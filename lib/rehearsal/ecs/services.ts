import type { SynthesizedContainerService } from '../../assembly/container-service';
import type { TaskSource } from '../../plan/task-source';
import type { Balancers } from '../balancer/open-balancers';
import type { Pace } from '../balancer/pace';
import type { RequestCounts } from './clients';
import type { Revision } from './revision';
import type { Swap } from './swap';

/** A version on its way to a service. */
export interface ServiceDeploy {
  readonly service: SynthesizedContainerService;
  readonly revision: Revision;
  readonly source: TaskSource;
  /** How the version that serves is swapped for the new one. @throws SwapFailure when it is turned back */
  readonly swap: (swap: Swap) => Promise<void>;
  /** Which alarm rings for what was seen since a moment, as a sentence. */
  readonly alarm: (since: number) => string | undefined;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** How a deploy ended. */
export interface DeployEnd {
  /** Why it was turned back. @default - it was not */
  readonly failure?: string;
  /** The requests of the whole swap. @default - the service has no load balancer */
  readonly counts?: RequestCounts;
  /** Those after its end. */
  readonly after?: RequestCounts;
  /** Where it is asked: `http://127.0.0.1:PORT`. @default - the service has no load balancer */
  readonly url?: string;
  /** How many tasks serve now. */
  readonly tasks: number;
  readonly first: boolean;
}

/** The services of an assembly, while a rehearsal lasts. */
export interface Services {
  /** Starts what was last deployed well, in the background, as AWS would still be serving it. */
  resume(service: SynthesizedContainerService, source: TaskSource): void;
  deploy(order: ServiceDeploy): Promise<DeployEnd>;
  /** Ends every task. */
  close(): Promise<void>;
}

/** The services that a plan deploys to and what stands before them, while a rehearsal lasts. */
export interface OpenServing {
  readonly services: Services;
  readonly balancers: Balancers;
  readonly pace: Pace;
  /** URLs of load balancers → what answers on loopback. */
  toLoopback(text: string): string;
  /** Ends every task, and stops listening. */
  close(): Promise<void>;
}
