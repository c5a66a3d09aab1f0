import type { SynthesizedAction, SynthesizedPipeline } from '../assembly/pipeline';
import { toActionEvent } from '../aws/events/action-event';
import { toPipelineEvent } from '../aws/events/pipeline-event';
import { toStageEvent } from '../aws/events/stage-event';
import { toArtifactLocation } from './artifact-location';
import { type ExecutionTrigger, startedByHand } from './execution-start';
import type { NewsOf } from './news';
import type { Outcome } from './outcome';

/** An AWS-shaped event as it stands under `aws`. */
export type AwsEvent = NewsOf<'execution'>['aws'];

/** What the AWS-shaped events of one execution share. */
export interface EventSource {
  readonly pipeline: SynthesizedPipeline;
  readonly executionId: string;
  /** A UUID for each event. */
  readonly newId: () => string;
  /** What started the execution. @default a person */
  readonly trigger?: ExecutionTrigger;
  /** Which attempt of the execution this is, from 1. @default 1 */
  readonly attempt?: number;
}

/** When something happened, and when what it happened to had started. */
export interface Moment {
  readonly time: Date;
  readonly startTime: Date;
}

/** The event that EventBridge would deliver for the execution's change of state. */
export function toAwsPipelineEvent(source: EventSource, moment: Moment, state: NewsOf<'execution'>['state']): AwsEvent {
  const { trigger = startedByHand } = source;
  return plain(toPipelineEvent({ ...toChange(source, moment), state, ...(state === 'STARTED' && { trigger }) }));
}

/** The event that EventBridge would deliver for a stage's change of state. */
export function toAwsStageEvent(
  source: EventSource,
  moment: Moment,
  change: { readonly stage: string; readonly state: NewsOf<'stage'>['state'] },
): AwsEvent {
  return plain(toStageEvent({ ...toChange(source, moment), ...change }));
}

/** The event that EventBridge would deliver for an action's start, without an outcome, or for its end. */
export function toAwsActionEvent(
  source: EventSource,
  moment: Moment,
  change: { readonly action: SynthesizedAction; readonly actionExecutionId: string; readonly outcome?: Outcome },
): AwsEvent {
  const { action, outcome } = change;
  const locate = (artifact: string) => toArtifactLocation(source.pipeline, artifact, source.executionId);
  return plain(
    toActionEvent({
      ...toChange(source, moment),
      stage: action.stage,
      action: action.name,
      category: action.category,
      owner: action.owner,
      provider: action.provider,
      actionVersion: action.version,
      actionExecutionId: change.actionExecutionId,
      state: outcome?.state ?? 'STARTED',
      inputs: outcome === undefined ? action.inputs.map(locate) : [],
      outputs: outcome?.state === 'SUCCEEDED' ? action.outputs.map(locate) : [],
      ...(action.region !== undefined && { actionRegion: action.region }),
      ...(outcome !== undefined && { result: toResult(outcome) }),
    }),
  );
}

function toChange({ pipeline, executionId, newId, attempt = 1 }: EventSource, { time, startTime }: Moment) {
  const { name, account, region } = pipeline;
  // A rehearsed pipeline has never been edited on AWS: its structure is the first.
  return { pipeline: name, executionId, version: 1, account, region, time, startTime, id: newId(), attempt };
}

/** The reason of a failure is the summary of its external execution, as with a failed build. */
function toResult(outcome: Outcome) {
  const summary = outcome.state === 'FAILED' ? outcome.reason : outcome.summary;
  return {
    ...(outcome.link !== undefined && { url: outcome.link }),
    ...(summary !== undefined && { summary }),
    ...(outcome.state === 'FAILED' && { errorCode: outcome.errorCode }),
  };
}

function plain(event: object): AwsEvent {
  return { ...event };
}
