import {
  type CodePipelineClient,
  PutJobFailureResultCommand,
  PutJobSuccessResultCommand,
} from '@aws-sdk/client-codepipeline';
import type { CodePipelineEvent } from 'aws-lambda';
import type { Fate } from './delete-stack';

/** The id of the execution whose environment a rule of its stage wants deleted. @throws when the rule does not say it: synthesis does. */
export function toExecution(event: CodePipelineEvent): string {
  const { UserParameters: id } = event['CodePipeline.job'].data.actionConfiguration.configuration;
  if (id === undefined || !/^[0-9a-f-]{36}$/.test(id)) throw new Error('the rule names no execution');
  return id;
}

/** Tells CodePipeline what became of an environment. */
export async function answerJob(client: CodePipelineClient, event: CodePipelineEvent, fate: Fate): Promise<void> {
  const { id: jobId } = event['CodePipeline.job'];
  if (fate.outcome !== 'left') {
    await client.send(new PutJobSuccessResultCommand({ jobId }));
    return;
  }
  const message = `stack ${fate.stack} could not be deleted: ${fate.why}`.slice(0, LONGEST_MESSAGE);
  await client.send(new PutJobFailureResultCommand({ jobId, failureDetails: { type: 'JobFailed', message } }));
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_FailureDetails.html */
const LONGEST_MESSAGE = 5000;
