import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { CodePipelineEvent, ScheduledEvent } from 'aws-lambda';
import { answerJob, toExecution } from './answer-job';
import { deleteStack, type Fate } from './delete-stack';
import { type SweepSettings, toSettings } from './settings';
import { sweep } from './sweep';

/** A call that hangs is left alone: 2 s to connect, 10 s to answer, then the SDK's own retries. */
const settings = { requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true } };
const clients = { cloudFormation: new CloudFormationClient(settings), codePipeline: new CodePipelineClient(settings) };

/**
 * Deletes the environment of one execution when the stage that made it failed and its rule asks for it, or at a scheduled time
 * whatever executions left behind. A line of the log says what became of each.
 *
 * @throws when something could not be deleted, naming it, so that Lambda tries again and in the end keeps the event in the
 * dead-letter queue.
 */
export async function handler(event: CodePipelineEvent | ScheduledEvent): Promise<void> {
  const told = toSettings(process.env);
  if ('CodePipeline.job' in event) return ofJob(event, told);
  const fates = await sweep(told, clients, new Date());
  for (const fate of fates) log(told, fate);
  const left = fates.flatMap((fate) => (fate.outcome === 'left' ? [`${fate.stack} (${fate.why})`] : []));
  if (left.length > 0) throw new Error(`not deleted: ${left.join('; ')}`);
}

async function ofJob(event: CodePipelineEvent, told: SweepSettings): Promise<void> {
  const fate = await deleteStack(clients.cloudFormation, `${told.prefix}${toExecution(event)}`);
  log(told, fate);
  await answerJob(clients.codePipeline, event, fate);
}

function log({ pipeline }: SweepSettings, fate: Fate): void {
  console.log(JSON.stringify({ pipeline, ...fate }));
}
