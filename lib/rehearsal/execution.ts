import type { Plan } from '../plan/plan';
import type { RehearsalEvent } from './event';
import type { TestCounts } from './outcome';

/** Where a pipeline execution stands, in AWS's words; saved as `execution.json` at each change of state. */
export interface Execution {
  /** The version of this form. */
  readonly v: 1;
  /** The pipeline execution's id, a UUID. */
  readonly id: string;
  readonly pipeline: string;
  readonly status: 'InProgress' | 'Stopping' | 'Stopped' | 'Succeeded' | 'Failed';
  /** ISO 8601, UTC. */
  readonly startTime?: string;
  readonly endTime?: string;
  /** Every stage of the plan, in order. */
  readonly stages: readonly StageExecution[];
}

export interface StageExecution {
  readonly name: string;
  /** Absent while it has not started. */
  readonly status?: 'InProgress' | 'Stopped' | 'Succeeded' | 'Failed';
  readonly startTime?: string;
  readonly endTime?: string;
  /** Every action of the stage, by run order. */
  readonly actions: readonly ActionExecution[];
}

export interface ActionExecution {
  readonly name: string;
  readonly runOrder: number;
  /** `Deploy/AWS/S3`. */
  readonly type: string;
  /** Whether a person's command stands in for the provider. */
  readonly standIn: boolean;
  /** Absent while it has not started. */
  readonly status?: 'InProgress' | 'Abandoned' | 'Succeeded' | 'Failed';
  readonly startTime?: string;
  readonly endTime?: string;
  readonly summary?: string;
  /** Why it failed or was abandoned. */
  readonly reason?: string;
  /** The absolute path of its log. */
  readonly log?: string;
  /** The output variables. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly tests?: TestCounts;
  /** The revision that a source delivered. */
  readonly revision?: string;
}

/** The execution of a plan before anything has happened. */
export function toExecution(plan: Plan, id: string): Execution {
  const stages = plan.stages.map(({ name, groups }) => ({
    name,
    actions: groups.flat().map(({ action, part }) => ({
      name: action.name,
      runOrder: action.runOrder,
      type: `${action.category}/${action.owner}/${action.provider}`,
      standIn: part.kind === 'stand-in',
    })),
  }));
  return { v: 1, id, pipeline: plan.pipeline.name, status: 'InProgress', stages };
}

/** The execution after one more event. */
export function applyEvent(execution: Execution, event: RehearsalEvent): Execution {
  switch (event.type) {
    case 'execution':
      return { ...execution, status: executionStatus[event.state], ...times(event) };
    case 'stage':
      return withStage(execution, event.stage, (stage) => ({
        ...stage,
        status: status[event.state],
        ...times(event),
      }));
    case 'action':
      return withAction(execution, event, (action) => ({ ...action, ...toProgress(event), ...times(event) }));
    case 'tests':
      return withAction(execution, event, (action) => ({
        ...action,
        tests: { total: event.total, failed: event.failed, skipped: event.skipped },
      }));
    case 'revision':
      return withAction(execution, event, (action) => ({ ...action, revision: event.revision }));
    default:
      return execution;
  }
}

const status = {
  STARTED: 'InProgress',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  STOPPED: 'Stopped',
  ABANDONED: 'Abandoned',
} as const;

const executionStatus = { ...status, STOPPING: 'Stopping' } as const;

function times(event: { readonly state: string; readonly time: string }): { startTime?: string; endTime?: string } {
  if (event.state === 'STARTED') return { startTime: event.time };
  return event.state === 'STOPPING' ? {} : { endTime: event.time };
}

function toProgress(event: Extract<RehearsalEvent, { type: 'action' }>): Partial<ActionExecution> {
  return {
    status: status[event.state],
    log: event.log,
    ...(event.summary !== undefined && { summary: event.summary }),
    ...(event.reason !== undefined && { reason: event.reason }),
    ...(event.variables !== undefined && { variables: event.variables }),
  };
}

function withStage(execution: Execution, name: string, change: (stage: StageExecution) => StageExecution): Execution {
  return { ...execution, stages: execution.stages.map((stage) => (stage.name === name ? change(stage) : stage)) };
}

function withAction(
  execution: Execution,
  at: { readonly stage: string; readonly action: string },
  change: (action: ActionExecution) => ActionExecution,
): Execution {
  return withStage(execution, at.stage, (stage) => ({
    ...stage,
    actions: stage.actions.map((action) => (action.name === at.action ? change(action) : action)),
  }));
}
