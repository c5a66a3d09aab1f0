import type { Plan } from '../plan/plan';
import { applyCondition, type ConditionExecution, type StageRollback } from './condition-execution';
import type { ArtifactDigest } from './digests/artifact-digest';
import type { RehearsalEvent } from './event';
import type { TestCounts } from './outcome';
import { toStructure } from './rollback/structure';

/** Where a pipeline execution stands, in AWS's words; saved as `execution.json` at each change of state. */
export interface Execution {
  /** The version of this form. */
  readonly v: 1;
  /** The pipeline execution's id, a UUID. */
  readonly id: string;
  readonly pipeline: string;
  readonly status: 'InProgress' | 'Stopping' | 'Stopped' | 'Succeeded' | 'Failed';
  /** Absent of an execution that runs from the source on. */
  readonly type?: 'ROLLBACK';
  /** The id of the execution that a rollback returns to. */
  readonly target?: string;
  /** What stands for the version of the pipeline's structure. */
  readonly structure: string;
  /** The values of the pipeline's own variables that were given. */
  readonly variables?: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly startTime?: string;
  readonly endTime?: string;
  /** Every stage of the plan, in order. */
  readonly stages: readonly StageExecution[];
}

export interface StageExecution {
  readonly name: string;
  /** Absent while it has not started. */
  readonly status?: 'InProgress' | 'Stopped' | 'Succeeded' | 'Failed' | 'Skipped';
  readonly startTime?: string;
  readonly endTime?: string;
  /** The conditions that were evaluated. */
  readonly conditions?: readonly ConditionExecution[];
  /** What became of its return to the last good version. */
  readonly rollback?: StageRollback;
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
  /** What a deploy took, with the SHA-256 of each. */
  readonly artifacts?: readonly ArtifactDigest[];
  readonly tests?: TestCounts;
  /** The revision that a source delivered. */
  readonly revision?: string;
}

/** The execution of a plan before anything has happened. */
export function toExecution(plan: Plan, id: string, variables: Readonly<Record<string, string>> = {}): Execution {
  const stages = plan.stages.map(({ name, groups }) => ({
    name,
    actions: groups.flat().map(({ action, part }) => ({
      name: action.name,
      runOrder: action.runOrder,
      type: `${action.category}/${action.owner}/${action.provider}`,
      standIn: part.kind === 'stand-in',
    })),
  }));
  const given = Object.keys(variables).length > 0 && { variables };
  const structure = toStructure(plan.pipeline);
  return { v: 1, id, pipeline: plan.pipeline.name, status: 'InProgress', structure, ...given, stages };
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
    case 'condition':
    case 'rule':
    case 'rollback':
      return withStage(execution, event.stage, (stage) => applyCondition(stage, event));
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
  RESUMED: 'InProgress',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  STOPPED: 'Stopped',
  ABANDONED: 'Abandoned',
} as const;

const executionStatus = { ...status, STOPPING: 'Stopping' } as const;

function times(event: { readonly state: string; readonly time: string }): { startTime?: string; endTime?: string } {
  if (event.state === 'STARTED') return { startTime: event.time };
  return event.state === 'STOPPING' || event.state === 'RESUMED' ? {} : { endTime: event.time };
}

function toProgress(event: Extract<RehearsalEvent, { type: 'action' }>): Partial<ActionExecution> {
  return {
    status: status[event.state],
    log: event.log,
    ...(event.summary !== undefined && { summary: event.summary }),
    ...(event.reason !== undefined && { reason: event.reason }),
    ...(event.variables !== undefined && { variables: event.variables }),
    ...(event.artifacts !== undefined && { artifacts: event.artifacts }),
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
