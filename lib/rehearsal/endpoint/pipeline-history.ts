import type { Execution } from '../execution';
import { type Reply, reply } from './answer';
import { toEpochSeconds } from './execution-view';
import { type JsonInput, objectOf, textOf } from './json-protocol';

/** What CodePipeline tells of a pipeline's past. */
export interface HistoryData {
  /** The executions under the pipeline's current structure, the latest first, the one that runs among them. @default - none */
  readonly history?: () => readonly Execution[];
}

/**
 * The latest first; the filter asks for those that succeeded in a stage.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ListPipelineExecutions.html
 */
export function listPipelineExecutions(input: JsonInput, { history }: HistoryData): Reply {
  const stage = textOf(objectOf(objectOf(input, 'filter'), 'succeededInStage'), 'stageName');
  const wanted = (history?.() ?? []).filter((one) => stage === undefined || statusOf(one, stage) === 'Succeeded');
  const most = Math.min(Number(input['maxResults'] ?? 100), 100);
  return reply({ pipelineExecutionSummaries: wanted.slice(0, most).map(toSummary) });
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipelineState.html */
export function getPipelineState(input: JsonInput, { history }: HistoryData): Reply {
  const executions = history?.() ?? [];
  const names = executions[0]?.stages.map(({ name }) => name) ?? [];
  const states = names.map((stageName) => ({ stageName, latestExecution: toLatest(executions, stageName) }));
  return reply({ pipelineName: textOf(input, 'name'), pipelineVersion: 1, stageStates: states });
}

function toLatest(executions: readonly Execution[], stage: string): unknown {
  const ran = executions.filter((one) => statusOf(one, stage) !== undefined);
  const [latest] = ran.sort((one, other) => startOf(other, stage).localeCompare(startOf(one, stage)));
  return latest && { pipelineExecutionId: latest.id, status: statusOf(latest, stage), type: typeOf(latest) };
}

function toSummary(execution: Execution): unknown {
  const { id, status, startTime, endTime, target } = execution;
  return {
    pipelineExecutionId: id,
    status,
    executionType: typeOf(execution),
    startTime: startTime && toEpochSeconds(new Date(startTime)),
    lastUpdateTime: toEpochSeconds(new Date(endTime ?? startTime ?? 0)),
    rollbackMetadata: target && { rollbackTargetPipelineExecutionId: target },
  };
}

function typeOf({ type }: Execution): string {
  return type ?? 'STANDARD';
}

function statusOf({ stages }: Execution, name: string) {
  return stages.find((stage) => stage.name === name)?.status;
}

function startOf({ stages }: Execution, name: string): string {
  return stages.find((stage) => stage.name === name)?.startTime ?? '';
}
