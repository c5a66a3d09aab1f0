import {
  CodePipelineClient,
  PutJobFailureResultCommand,
  PutJobSuccessResultCommand,
} from '@aws-sdk/client-codepipeline';
import { ECSClient } from '@aws-sdk/client-ecs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { CodePipelineEvent } from 'aws-lambda';
import { handOn } from './hand-on';
import { parseOrder } from './order';
import { prepare } from './prepare';
import { record } from './record';

/** A call that hangs is left alone: 2 s to connect, 10 s to answer, then the SDK's own retries. */
const settings = { requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true } };
const ecs = new ECSClient(settings);
const ssm = new SSMClient(settings);
const pipelines = new CodePipelineClient(settings);

/** Does what an action's `UserParameters` order for a release, and tells the pipeline how that went. */
export async function handler(event: CodePipelineEvent): Promise<void> {
  const job = event['CodePipeline.job'];
  const { id: jobId } = job;
  try {
    const order = parseOrder(job.data.actionConfiguration.configuration.UserParameters);
    if (order.do === 'prepare') await handOn(job, await prepare(order, ecs));
    else await record(order, ecs, ssm);
    console.log(JSON.stringify({ ...order, outcome: 'done' }));
    await pipelines.send(new PutJobSuccessResultCommand({ jobId }));
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    console.log(JSON.stringify({ outcome: 'failed', why: message }));
    await pipelines.send(
      new PutJobFailureResultCommand({ jobId, failureDetails: { type: 'JobFailed', message: message.slice(0, 5000) } }),
    );
  }
}
