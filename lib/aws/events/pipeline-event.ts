import type { EventBridgeEvent } from 'aws-lambda';
import { type CommonDetail, type StateChange, toCommonDetail, toEnvelope } from './envelope';

/** What a pipeline execution can become. */
export type PipelineState =
  | 'STARTED'
  | 'SUCCEEDED'
  | 'RESUMED'
  | 'FAILED'
  | 'STOPPING'
  | 'STOPPED'
  | 'CANCELED'
  | 'SUPERSEDED';

/** A pipeline execution's change of state. */
export interface PipelineChange extends StateChange {
  /** What the execution became. */
  readonly state: PipelineState;
  /** What started the execution; AWS tells it when the execution starts. */
  readonly trigger?: {
    /** `StartPipelineExecution`, `CreatePipeline`, `Webhook`, `CloudWatchEvent`, … */
    readonly type: string;
    /** Who or what it was, mostly an ARN. */
    readonly detail: string;
  };
}

/** The detail of a pipeline event, under AWS's names. */
export interface PipelineDetail extends CommonDetail {
  /** What the execution became. */
  readonly state: PipelineState;
  /** What started the execution. */
  readonly 'execution-trigger'?: { readonly 'trigger-type': string; readonly 'trigger-detail': string };
}

/** The event that EventBridge delivers when a pipeline execution changes its state. */
export type PipelineEvent = EventBridgeEvent<'CodePipeline Pipeline Execution State Change', PipelineDetail>;

/**
 * A pipeline execution's change of state → the event that EventBridge delivers.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export function toPipelineEvent(change: PipelineChange): PipelineEvent {
  return toEnvelope(change, 'CodePipeline Pipeline Execution State Change', {
    ...toCommonDetail(change),
    ...(change.trigger && {
      'execution-trigger': { 'trigger-type': change.trigger.type, 'trigger-detail': change.trigger.detail },
    }),
    state: change.state,
  });
}
