import type { ContainerHealthCheck } from '../../assembly/task-definition';
import type { Address } from '../balancer/check-target';

/** One task that runs on this machine. */
export interface Task {
  /** `api-3`. */
  readonly id: string;
  /** Where the port that its load balancer names is reached. @default - it has none */
  readonly address?: Address;
  /** Resolves with the reason when one of its essential containers has ended. */
  readonly ended: Promise<string>;
  /** What its containers' own health checks say. @default - they have none */
  health(): ContainerHealth | undefined;
  /** Ends it: SIGTERM, and SIGKILL when it takes too long. */
  stop(): Promise<void>;
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html */
export type ContainerHealth = 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';

/** What runs tasks: a container engine, or this machine itself. */
export interface TaskRunner {
  /** `podman`, `docker`, or `processes`. */
  readonly name: string;
  /** The port that every task takes, so that there can be one of them alone. @default - each gets its own */
  readonly fixedPort?: number;
  /** Fetches what a revision needs before its first task starts. @throws TaskFailure */
  prepare(spec: TaskSpec): Promise<void>;
  /** @throws TaskFailure when it cannot be started */
  start(spec: TaskSpec): Promise<Task>;
}

/** What a task is made of. */
export interface TaskSpec {
  /** `api-3`; unique while a rehearsal lasts. */
  readonly id: string;
  /** The first is the one that gets traffic. */
  readonly containers: readonly TaskContainer[];
  /** The port at which the first container listens. @default - it gets no traffic */
  readonly port?: number;
  /** The absolute path of the files that were deployed with it, in which processes run. */
  readonly directory: string;
  /** Takes each line that it prints. */
  readonly log: (line: string) => void;
}

/** One container of a task. */
export interface TaskContainer {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly entryPoint?: readonly string[];
  readonly command?: readonly string[];
  /** With the values of its secrets. */
  readonly environment: Readonly<Record<string, string>>;
  readonly healthCheck?: ContainerHealthCheck;
  readonly stopMs: number;
  readonly readonlyRoot: boolean;
  /** The folders that can be written to. */
  readonly mounts: readonly string[];
  readonly user?: string;
  readonly workingDirectory?: string;
}

/** Why a task could not be started, in AWS's words where it has some. */
export class TaskFailure extends Error {}
