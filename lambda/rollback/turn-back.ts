import {
  type CodePipelineClient,
  GetPipelineStateCommand,
  ListPipelineExecutionsCommand,
  type PipelineExecutionSummary,
  RollbackStageCommand,
} from '@aws-sdk/client-codepipeline';
import type { WatchedStage } from '../../lib/aws/codepipeline/watch-settings';

/** What came of an alarm for one stage. */
export interface TurnedBack {
  readonly outcome: 'rolled back' | 'left alone';
  /** Why it was left alone. */
  readonly why?: string;
  /** The id of the rollback. */
  readonly execution?: string;
  /** The id of the execution that the stage returns to. */
  readonly target?: string;
}

/**
 * Asks for the return of a stage to the execution before the one that is there, unless that one is not at rest, is a rollback
 * already, or was there for so long that the alarm can hardly be its fault.
 */
export async function turnBack(
  client: CodePipelineClient,
  pipelineName: string,
  { stage, minutes }: WatchedStage,
  time: Date,
): Promise<TurnedBack> {
  const { stageStates = [] } = await client.send(new GetPipelineStateCommand({ name: pipelineName }));
  const there = stageStates.find(({ stageName }) => stageName === stage)?.latestExecution;
  if (there?.status !== 'Succeeded') return leave(`the stage is ${there?.status ?? 'without any execution'}`);
  if (there.type === 'ROLLBACK') return leave('it was rolled back already');
  const good = await listGood(client, pipelineName, stage);
  const current = good.findIndex(({ pipelineExecutionId }) => pipelineExecutionId === there.pipelineExecutionId);
  if (isOld(good[current], minutes, time)) return leave(`its last execution ended more than ${minutes} minutes ago`);
  const target = good.slice(current + 1).find(({ executionType }) => executionType !== 'ROLLBACK')?.pipelineExecutionId;
  if (target === undefined) return leave('there is no earlier execution to return to');
  const command = new RollbackStageCommand({ pipelineName, stageName: stage, targetPipelineExecutionId: target });
  const { pipelineExecutionId: execution } = await client.send(command);
  return { outcome: 'rolled back', target, ...(execution !== undefined && { execution }) };
}

/**
 * The latest first, under the current structure of the pipeline alone.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_SucceededInStageFilter.html
 */
async function listGood(
  client: CodePipelineClient,
  pipelineName: string,
  stageName: string,
): Promise<readonly PipelineExecutionSummary[]> {
  const filter = { succeededInStage: { stageName } };
  const { pipelineExecutionSummaries = [] } = await client.send(
    new ListPipelineExecutionsCommand({ pipelineName, filter, maxResults: 100 }),
  );
  return pipelineExecutionSummaries;
}

function isOld(execution: PipelineExecutionSummary | undefined, minutes: number, time: Date): boolean {
  const ended = execution?.lastUpdateTime;
  return ended !== undefined && time.getTime() - ended.getTime() > minutes * 60_000;
}

function leave(why: string): TurnedBack {
  return { outcome: 'left alone', why };
}
