import type { EventBridgeEvent } from 'aws-lambda';
import { type CommonDetail, type StateChange, toCommonDetail, toEnvelope } from './envelope';

/** What a stage execution can become. */
export type StageState = 'STARTED' | 'SUCCEEDED' | 'RESUMED' | 'FAILED' | 'STOPPING' | 'STOPPED' | 'CANCELED';

/** A stage execution's change of state. */
export interface StageChange extends StateChange {
  /** The stage's name. */
  readonly stage: string;
  /** What the stage became. */
  readonly state: StageState;
}

/** The detail of a stage event, under AWS's names. */
export interface StageDetail extends CommonDetail {
  /** The stage's name. */
  readonly stage: string;
  /** What the stage became. */
  readonly state: StageState;
}

/** The event that EventBridge delivers when a stage changes its state. */
export type StageEvent = EventBridgeEvent<'CodePipeline Stage Execution State Change', StageDetail>;

/**
 * A stage's change of state → the event that EventBridge delivers.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export function toStageEvent(change: StageChange): StageEvent {
  return toEnvelope(change, 'CodePipeline Stage Execution State Change', {
    ...toCommonDetail(change),
    stage: change.stage,
    state: change.state,
  });
}
