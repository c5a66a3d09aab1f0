import type { CodePipelineCloudWatchEvent } from 'aws-lambda';

/**
 * Whether an event tells that a stage begins to return to an earlier version, by itself or because somebody asked for it.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ExecutionTrigger.html
 */
export function isRollbackStart(event: CodePipelineCloudWatchEvent): boolean {
  const { state, 'execution-trigger': trigger } = event.detail as {
    readonly state?: unknown;
    readonly 'execution-trigger'?: { readonly 'trigger-type'?: unknown };
  };
  const type = trigger?.['trigger-type'];
  return state === 'STARTED' && (type === 'AutomatedRollback' || type === 'ManualRollback');
}
