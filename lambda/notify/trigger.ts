import type { CodePipelineCloudWatchEvent } from 'aws-lambda';
import { clip } from './summary';

/**
 * What started the execution, as a pipeline's STARTED event tells it: `Webhook`, or
 * `StartPipelineExecution (arn:aws:iam::111122223333:user/ada)`; undefined when the event does not say.
 */
export function toTrigger(event: CodePipelineCloudWatchEvent): string | undefined {
  const trigger: unknown = (event.detail as { readonly 'execution-trigger'?: unknown })['execution-trigger'];
  if (typeof trigger !== 'object' || trigger === null) return undefined;
  const { 'trigger-type': type, 'trigger-detail': detail } = trigger as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string') return undefined;
  return typeof detail === 'string' && detail !== '' ? clip(`${type} (${detail})`, 300) : type;
}
