import type { CodePipelineCloudWatchEvent } from 'aws-lambda';

/** The console's page of the event's execution; undefined in a partition whose console's address is not public. */
export function executionPage(event: CodePipelineCloudWatchEvent): string | undefined {
  return page(event, `executions/${event.detail['execution-id']}/timeline`);
}

/** The console's page of the event's pipeline, where an approval is given. */
export function pipelinePage(event: CodePipelineCloudWatchEvent): string | undefined {
  return page(event, 'view');
}

function page({ detail, region, resources }: CodePipelineCloudWatchEvent, path: string): string | undefined {
  const partition = resources[0]?.split(':')[1] ?? 'aws';
  const host = consoles.get(partition);
  const pipeline = encodeURIComponent(detail.pipeline);
  return host && `https://${region}.${host}/codesuite/codepipeline/pipelines/${pipeline}/${path}?region=${region}`;
}

/**
 * Partition → the host of its console.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
const consoles: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);
