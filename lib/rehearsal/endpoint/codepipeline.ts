import { type ActionView, toActionExecution } from './action-view';
import { type Answer, type Reply, refuse, reply } from './answer';
import { type ExecutionView, toPipelineExecution } from './execution-view';
import type { JobResults } from './job-results';
import { answerJson, type JsonInput, objectOf, textOf } from './json-protocol';
import { getPipelineState, type HistoryData, listPipelineExecutions } from './pipeline-history';
import type { EndpointRequest } from './request';
import { type RollbackData, rollbackStage } from './rollback-stage';
import { type StartData, startPipelineExecution } from './start-execution';

/** What CodePipeline answers from. */
export interface CodePipelineData extends StartData, RollbackData, HistoryData {
  /** Whether there is such a pipeline. */
  readonly hasPipeline: (name: string) => boolean;
  /** An execution of a pipeline by its id. */
  readonly execution: (pipeline: string, id: string) => ExecutionView | undefined;
  /** The executions of a pipeline's actions, in the order in which they started. */
  readonly actions: (pipeline: string) => readonly ActionView[];
  /** The `CodePipeline.job` object that a job's function was called with. */
  readonly job: (id: string) => JsonInput | undefined;
}

/** What CodePipeline answers from, and where the results of jobs go. */
export type CodePipelineContext = CodePipelineData & { readonly jobs: JobResults };

/** Answers what functions and builds ask of CodePipeline; every other operation is undefined. */
export function answerCodePipeline(request: EndpointRequest, data: CodePipelineContext): Promise<Answer | undefined> {
  return answerJson(request, {
    GetPipelineExecution: (input) => getPipelineExecution(input, data),
    ListActionExecutions: (input) => listActionExecutions(input, data),
    GetJobDetails: (input) => getJobDetails(input, data),
    StartPipelineExecution: (input) => ofPipeline(input, 'name', data, startPipelineExecution),
    RollbackStage: (input) => ofPipeline(input, 'pipelineName', data, rollbackStage),
    ListPipelineExecutions: (input) => ofPipeline(input, 'pipelineName', data, listPipelineExecutions),
    GetPipelineState: (input) => ofPipeline(input, 'name', data, getPipelineState),
    PutJobSuccessResult: (input) => data.jobs.succeed(input),
    PutJobFailureResult: (input) => data.jobs.fail(input),
  });
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipelineExecution.html */
function getPipelineExecution(input: JsonInput, data: CodePipelineData): Reply {
  const pipeline = textOf(input, 'pipelineName') ?? '';
  const id = textOf(input, 'pipelineExecutionId') ?? '';
  if (!data.hasPipeline(pipeline)) return noPipeline(pipeline);
  const view = data.execution(pipeline, id);
  if (view === undefined) {
    return refuse('PipelineExecutionNotFoundException', `The pipeline ${pipeline} has no execution ${id}`);
  }
  return reply({ pipelineExecution: toPipelineExecution(view) });
}

/**
 * The latest first, 100 a page unless `maxResults` says fewer; the token is the number of the next one.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ListActionExecutions.html
 */
function listActionExecutions(input: JsonInput, data: CodePipelineData): Reply {
  const pipeline = textOf(input, 'pipelineName') ?? '';
  if (!data.hasPipeline(pipeline)) return noPipeline(pipeline);
  const start = Number(textOf(input, 'nextToken') ?? '0');
  if (!Number.isInteger(start)) return refuse('InvalidNextTokenException', 'The next token is not one of ours');
  const end = start + Math.min(Number(input['maxResults'] ?? 100), 100);
  const views = data
    .actions(pipeline)
    .filter(isWanted(objectOf(input, 'filter')))
    .toReversed();
  return reply({
    actionExecutionDetails: views.slice(start, end).map(toActionExecution),
    nextToken: end < views.length ? String(end) : undefined,
  });
}

/** Which action executions a filter asks for. */
function isWanted(filter: JsonInput): (view: ActionView) => boolean {
  const id =
    textOf(filter, 'pipelineExecutionId') ??
    textOf(objectOf(filter, 'latestInPipelineExecution'), 'pipelineExecutionId');
  return (view) => id === undefined || view.executionId === id;
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetJobDetails.html */
function getJobDetails(input: JsonInput, data: CodePipelineData): Reply {
  const job = data.job(textOf(input, 'jobId') ?? '');
  return job === undefined ? refuse('JobNotFoundException', 'The job could not be found') : reply({ jobDetails: job });
}

/** Answers for a pipeline that is there. */
function ofPipeline(
  input: JsonInput,
  field: string,
  data: CodePipelineData,
  answer: (input: JsonInput, data: CodePipelineData) => Reply,
): Reply {
  const name = textOf(input, field) ?? '';
  return data.hasPipeline(name) ? answer(input, data) : noPipeline(name);
}

function noPipeline(name: string): Reply {
  return refuse('PipelineNotFoundException', `The account does not have a pipeline with the name ${name}`);
}
