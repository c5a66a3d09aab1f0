import type { ConditionResult, ConditionType } from '../assembly/stage-condition';
import type { RehearsalEvent } from './event';

/** One evaluation of a condition, or a failure's result. */
export interface ConditionExecution {
  readonly type: ConditionType;
  /** Absent while it is evaluated. */
  readonly status?: 'Succeeded' | 'Failed';
  /** What became of the stage, when it was not met. */
  readonly result?: ConditionResult;
  readonly rules: readonly RuleExecution[];
}

/** One rule of it. */
export interface RuleExecution {
  readonly name: string;
  readonly status: 'Succeeded' | 'Failed' | 'Abandoned';
  /** What it found, or why it failed. */
  readonly story: string;
  /** The absolute path of its log. */
  readonly log: string;
}

/** A stage's return to its last good version. */
export interface StageRollback {
  readonly status: 'InProgress' | 'Succeeded' | 'Failed' | 'Stopped';
  /** The rollback's own id. */
  readonly execution?: string;
  /** The id of the execution that it returns to. */
  readonly target?: string;
  readonly reason?: string;
}

/** What of a stage's execution its conditions change. */
export interface ConditionedStage {
  /** Where it stands. */
  readonly status?: string;
  readonly conditions?: readonly ConditionExecution[];
  readonly rollback?: StageRollback;
}

type ConditionEvent = Extract<RehearsalEvent, { type: 'condition' | 'rule' | 'rollback' }>;

/** A stage after one more event of its conditions. */
export function applyCondition<T extends ConditionedStage>(stage: T, event: ConditionEvent): T {
  switch (event.type) {
    case 'rollback':
      return { ...stage, rollback: toRollback(event) };
    case 'rule':
      return withCurrent(stage, event.condition, (one) => ({ ...one, rules: [...one.rules, toRule(event)] }));
    case 'condition': {
      const { state, result } = event;
      const ended = { status: status[state], ...(result !== undefined && { result }) };
      const after = withCurrent(stage, event.condition, (one) => ({ ...one, ...ended }));
      return result === 'SKIP' ? { ...after, status: 'Skipped' } : after;
    }
  }
}

const status = { STARTED: 'InProgress', SUCCEEDED: 'Succeeded', FAILED: 'Failed', STOPPED: 'Stopped' } as const;

/** The rules of a condition are told before it: the last one that has no status is theirs. */
function withCurrent<T extends ConditionedStage>(
  stage: T,
  type: ConditionType,
  change: (condition: ConditionExecution) => ConditionExecution,
): T {
  const before = stage.conditions ?? [];
  const last = before.at(-1);
  const open = last?.type === type && last.status === undefined;
  const current = open ? last : { type, rules: [] };
  return { ...stage, conditions: [...(open ? before.slice(0, -1) : before), change(current)] };
}

function toRule(event: Extract<ConditionEvent, { type: 'rule' }>): RuleExecution {
  const { rule: name, state, summary, reason, log } = event;
  return { name, status: state === 'ABANDONED' ? 'Abandoned' : status[state], story: reason ?? summary ?? '', log };
}

function toRollback({ state, rollback, target, reason }: Extract<ConditionEvent, { type: 'rollback' }>): StageRollback {
  return {
    status: status[state],
    ...(rollback !== undefined && { execution: rollback }),
    ...(target !== undefined && { target }),
    ...(reason !== undefined && { reason }),
  };
}
