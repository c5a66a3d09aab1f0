import { setTimeout as sleep } from 'node:timers/promises';
import { labelOf } from '../../assembly/origin';
import type { Pace } from '../balancer/pace';
import type { Target } from '../balancer/target';
import type { TargetGroup } from '../balancer/target-group';
import { type Task, TaskFailure, type TaskRunner } from '../tasks/task';
import { type Revision, type RevisionWorld, toTaskSpec } from './revision';

/** A task of a service, while it runs. */
export interface Member {
  readonly task: Task;
  readonly target?: Target;
  readonly group?: TargetGroup;
  /** Why it has ended by itself. */
  ended?: string;
}

/** What the tasks of one version of a service run with. */
export interface TaskSetParts {
  readonly revision: Revision;
  readonly runner: TaskRunner;
  readonly world: RevisionWorld;
  readonly pace: Pace;
  /** For how long health checks of the load balancer do not count, in AWS's seconds. */
  readonly graceSeconds: number;
  /** A new name for a task. */
  readonly nextId: () => string;
  /** Takes what its tasks print. */
  log: (line: string) => void;
}

/** The tasks of one version of a service. */
export class TaskSet {
  private tasks: Member[] = [];
  private isPrepared = false;

  constructor(private readonly parts: TaskSetParts) {}

  get members(): readonly Member[] {
    return this.tasks;
  }

  get revision(): Revision {
    return this.parts.revision;
  }

  /** Leads what its tasks print to the log of another action. */
  logTo(log: (line: string) => void): void {
    this.parts.log = log;
  }

  /**
   * Starts a task and waits until it is healthy; one that does not become so is ended again.
   * @returns why it did not become healthy
   */
  async add(groups: readonly TargetGroup[], signal: AbortSignal): Promise<string | undefined> {
    const { log } = this.parts;
    const member = await this.start(groups);
    if (typeof member === 'string') {
      log(`a task did not start: ${member}`);
      return member;
    }
    const failure = await this.untilHealthy(member, signal);
    log(`task ${member.task.id}${failure === undefined ? ' is healthy' : `: ${failure}`}`);
    if (failure === undefined) this.tasks.push(member);
    else await end(member);
    return failure;
  }

  /** Takes tasks out of their target group, lets their requests end, and ends them. */
  async remove(count = this.tasks.length): Promise<void> {
    const leaving = this.tasks.slice(0, count);
    this.tasks = this.tasks.slice(count);
    await Promise.all(leaving.map(end));
  }

  private async start(groups: readonly TargetGroup[]): Promise<Member | string> {
    const { runner, revision, world, nextId } = this.parts;
    const id = nextId();
    const spec = toTaskSpec(revision, { id, log: (line) => this.parts.log(`${id}: ${line}`) }, world);
    if (typeof spec === 'string') return spec;
    try {
      if (!this.isPrepared) await runner.prepare(spec);
      this.isPrepared = true;
      return toMember(await runner.start(spec), groups[0]);
    } catch (error) {
      if (error instanceof TaskFailure) return error.message;
      throw error;
    }
  }

  private async untilHealthy(member: Member, signal: AbortSignal): Promise<string | undefined> {
    const { pace, graceSeconds } = this.parts;
    const check = member.group?.facts.health;
    const seconds = graceSeconds + (check === undefined ? 30 : check.intervalSeconds * check.unhealthyThreshold);
    const until = Date.now() + pace.startMs(seconds);
    // A task that nobody checks is well when it has run for as long as one check takes.
    const settled = Date.now() + (isChecked(member) ? 0 : pace.checkMs(30));
    while (!signal.aborted) {
      if (member.ended !== undefined) return member.ended;
      const failure = tryFailure(member);
      if (failure === undefined && Date.now() >= settled) return undefined;
      const sick = (member.target?.sickSince ?? Number.POSITIVE_INFINITY) + pace.sickMs(seconds);
      if (Date.now() > Math.min(until, sick) || member.task.health() === 'UNHEALTHY')
        return failure ?? 'not healthy in time';
      await sleep(TICK);
    }
    return 'not waited for';
  }
}

const TICK = 20;

function toMember(task: Task, group: TargetGroup | undefined): Member {
  const isServed = group !== undefined && task.address !== undefined;
  const member: Member = { task, ...(isServed && { group, target: group.register(task.address) }) };
  void task.ended.then((reason) => {
    member.ended = reason;
  });
  return member;
}

function isChecked({ task, target }: Member): boolean {
  return target !== undefined || task.health() !== undefined;
}

/** What keeps a task from being healthy. */
function tryFailure({ task, target, group }: Member): string | undefined {
  const health = task.health();
  if (health === 'UNHEALTHY') return 'failed container health checks';
  if (health === 'UNKNOWN') return 'its container health check never succeeded';
  if (target === undefined || target.state === 'healthy') return undefined;
  return `unhealthy in target group ${group && labelOf(group.facts)} due to: ${target.reason}`;
}

async function end({ task, target, group }: Member): Promise<void> {
  if (target !== undefined) await group?.deregister(target);
  await task.stop();
}
