import type { SourceRevision } from '../../plan/plan';
import type { ExecutionStart, ExecutionTrigger, StartExecution } from '../execution-start';
import { type Reply, refuse, reply } from './answer';
import { type JsonInput, objectOf, textOf } from './json-protocol';

/** What StartPipelineExecution answers from. */
export interface StartData {
  /** Starts an execution of the pipeline. @default - nothing here can */
  readonly startExecution?: StartExecution;
}

/**
 * Answers StartPipelineExecution for a pipeline that is there.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_StartPipelineExecution.html
 */
export function startPipelineExecution(input: JsonInput, { startExecution }: StartData): Reply {
  if (startExecution === undefined) return refuse('ConflictException', NOTHING_STARTS);
  const start = toStart(input, { type: 'StartPipelineExecution', detail: 'a call of StartPipelineExecution' });
  const result = typeof start === 'string' ? ({ ok: false, reason: start } as const) : startExecution(start);
  return result.ok ? reply({ pipelineExecutionId: result.executionId }) : refuse('ValidationException', result.reason);
}

/**
 * The start that a call, or what a rule gives a pipeline, asks for; or what is wrong with it. What is neither a revision, a
 * variable nor a token is nobody's business: a rule without a transformer gives the whole event.
 */
export function toStart(input: JsonInput, trigger: ExecutionTrigger): ExecutionStart | string {
  const revisions = toRevisions(input);
  const token = textOf(input, 'clientRequestToken');
  if (typeof revisions === 'string') return revisions;
  return { trigger, revisions, variables: toVariables(input), ...(token !== undefined && { token }) };
}

const NOTHING_STARTS = 'Nothing here can start an execution: this rehearsal is of one alone. Rehearse with --watch.';

/** What stands for an object is its newest version, whichever is asked for. @returns what is wrong with them */
function toRevisions(input: JsonInput): ReadonlyMap<string, SourceRevision> | string {
  const listed = listOf(input, 'sourceRevisions').filter(
    (one) => textOf(one, 'revisionType') !== 'S3_OBJECT_VERSION_ID',
  );
  const other = listed.find((one) => textOf(one, 'revisionType') !== 'COMMIT_ID');
  if (other !== undefined) return `A source revision of type ${textOf(other, 'revisionType')} is not rehearsed.`;
  return new Map(
    listed.map((one) => [textOf(one, 'actionName') ?? '', { commit: textOf(one, 'revisionValue') ?? '' }] as const),
  );
}

function toVariables(input: JsonInput): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listOf(input, 'variables').map((one) => [textOf(one, 'name') ?? '', textOf(one, 'value') ?? '']),
  );
}

function listOf(input: JsonInput, field: string): readonly JsonInput[] {
  const list = input[field];
  return Array.isArray(list) ? list.map((item) => objectOf({ item }, 'item')) : [];
}
