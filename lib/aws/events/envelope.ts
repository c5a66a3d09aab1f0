import type { EventBridgeEvent } from 'aws-lambda';

/** What every state change of an execution says of itself, whatever changed. */
export interface StateChange {
  /** The pipeline's name. */
  readonly pipeline: string;
  /** The pipeline execution's id, a UUID. */
  readonly executionId: string;
  /** The version of the pipeline's structure, from 1: each edit of the pipeline counts one up. */
  readonly version: number;
  /** The account that the pipeline lives in, 12 digits. */
  readonly account: string;
  /** The region that the pipeline lives in. */
  readonly region: string;
  /** When the state changed. */
  readonly time: Date;
  /** The event's own id, a UUID. */
  readonly id: string;
  /**
   * When the pipeline, stage or action started.
   * @default the same as `time`
   */
  readonly startTime?: Date;
  /**
   * Which attempt of the execution this is, from 1: a retry counts one up.
   * @default 1
   */
  readonly attempt?: number;
}

/** The fields of `detail` that pipeline, stage and action events share, under AWS's names. */
export interface CommonDetail {
  /** The pipeline's name. */
  readonly pipeline: string;
  /** The pipeline execution's id. */
  readonly 'execution-id': string;
  /** When the pipeline, stage or action started, with milliseconds. */
  readonly 'start-time': string;
  /** The version of the pipeline's structure; a number, though some of AWS's examples show a string. */
  readonly version: number;
  /** Which attempt of the execution this is, from 1. */
  readonly 'pipeline-execution-attempt': number;
}

/**
 * Puts a detail into the envelope in which EventBridge delivers it.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export function toEnvelope<TType extends string, TDetail>(
  change: StateChange,
  detailType: TType,
  detail: TDetail,
): EventBridgeEvent<TType, TDetail> {
  return {
    version: '0',
    id: change.id,
    'detail-type': detailType,
    source: 'aws.codepipeline',
    account: change.account,
    time: toSeconds(change.time),
    region: change.region,
    resources: [`arn:aws:codepipeline:${change.region}:${change.account}:${change.pipeline}`],
    detail,
  };
}

/** The shared fields of an event's detail. */
export function toCommonDetail(change: StateChange): CommonDetail {
  return {
    pipeline: change.pipeline,
    'execution-id': change.executionId,
    'start-time': (change.startTime ?? change.time).toISOString(),
    version: change.version,
    'pipeline-execution-attempt': change.attempt ?? 1,
  };
}

/** An envelope's time has no fraction: `2020-01-24T22:03:07Z`. */
function toSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
