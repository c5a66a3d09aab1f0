import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import {
  type CodePipelineClient,
  type PipelineExecutionSummary,
  paginateListPipelineExecutions,
} from '@aws-sdk/client-codepipeline';
import { deleteStack, type Fate } from './delete-stack';
import type { SweepSettings } from './settings';

/** What is asked and swept. */
export interface Clients {
  readonly cloudFormation: CloudFormationClient;
  readonly codePipeline: CodePipelineClient;
}

const MINUTE_MS = 60_000;
/** For how long after its time an environment is looked for: by then somebody has read that it could not be deleted. */
const LOOK_BACK_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * Deletes the environments that executions left behind: of those that ended without their last action, because they failed,
 * were stopped, abandoned, superseded or cancelled, and of those that run for longer than an environment may live.
 *
 * @throws when CodePipeline or CloudFormation does not answer.
 */
export async function sweep(settings: SweepSettings, clients: Clients, now: Date): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  for await (const execution of recentExecutions(settings, clients.codePipeline, now)) {
    if (!isLeftBehind(execution, settings, now)) continue;
    fates.push(await deleteStack(clients.cloudFormation, `${settings.prefix}${execution.pipelineExecutionId}`));
  }
  return fates.filter(({ outcome }) => outcome !== 'gone');
}

/** The latest first. */
async function* recentExecutions(
  { pipeline, livesMinutes }: SweepSettings,
  client: CodePipelineClient,
  now: Date,
): AsyncGenerator<PipelineExecutionSummary> {
  const oldest = now.getTime() - livesMinutes * MINUTE_MS - LOOK_BACK_MS;
  for await (const page of paginateListPipelineExecutions({ client }, { pipelineName: pipeline })) {
    for (const execution of page.pipelineExecutionSummaries ?? []) {
      if ((execution.startTime?.getTime() ?? 0) < oldest) return;
      yield execution;
    }
  }
}

function isLeftBehind({ status, startTime }: PipelineExecutionSummary, settings: SweepSettings, now: Date): boolean {
  if (status === 'Succeeded') return false;
  if (status !== 'InProgress' && status !== 'Stopping') return true;
  return now.getTime() - (startTime?.getTime() ?? 0) > settings.livesMinutes * MINUTE_MS;
}
