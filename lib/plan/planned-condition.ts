import type { ConditionResult, ConditionRule, ConditionType, SynthesizedFailure } from '../assembly/stage-condition';
import type { PlannedAction } from './plan';

/** A condition of a stage, or what becomes of a stage that failed. */
export interface PlannedCondition {
  readonly type: ConditionType;
  /** What becomes of the stage when the condition is not met. */
  readonly result: ConditionResult;
  /** None, when a failure alone is enough. */
  readonly rules: readonly PlannedRule[];
  /** What is run again by RETRY. @default FAILED_ACTIONS */
  readonly retryMode?: SynthesizedFailure['retryMode'];
}

/** One rule of a condition and where its part comes from. */
export interface PlannedRule {
  readonly rule: ConditionRule;
  /** The rule in the form of an action, of the category `Rule`: what runs it here runs actions, too. */
  readonly planned: PlannedAction;
}
