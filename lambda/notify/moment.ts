import type { CodePipelineCloudWatchEvent } from 'aws-lambda';

/** When somebody is told. `waiting` is an approval that waits. */
export type Moment = 'started' | 'succeeded' | 'failed' | 'waiting';

/** Every moment, in the order in which an execution can meet them. */
export const moments: readonly Moment[] = ['started', 'waiting', 'succeeded', 'failed'];

/**
 * The moment of which an event speaks; undefined when nobody is to be told.
 *
 * A failure arrives three times, of its action, its stage and its pipeline: only the pipeline's own event speaks,
 * so that one failure is one message. What a person or a newer execution ended on purpose (STOPPING, STOPPED,
 * CANCELED, SUPERSEDED) asks nobody to act and stays silent; a retried stage (RESUMED) is a start.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export function toMoment(event: CodePipelineCloudWatchEvent): Moment | undefined {
  switch (event['detail-type']) {
    case 'CodePipeline Pipeline Execution State Change':
      return ofPipeline.get(event.detail.state);
    case 'CodePipeline Action Execution State Change':
      return event.detail.state === 'STARTED' && event.detail.type.category === 'Approval' ? 'waiting' : undefined;
    default:
      return undefined;
  }
}

const ofPipeline: ReadonlyMap<string, Moment> = new Map<string, Moment>([
  ['STARTED', 'started'],
  ['RESUMED', 'started'],
  ['SUCCEEDED', 'succeeded'],
  ['FAILED', 'failed'],
]);
