import type { SourceRevision } from '../plan/plan';

/**
 * What started an execution, in the words of CodePipeline.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ExecutionTrigger.html
 */
export interface ExecutionTrigger {
  readonly type:
    | 'StartPipelineExecution'
    | 'WebhookV2'
    | 'CloudWatchEvent'
    | 'PollForSourceChanges'
    | 'AutomatedRollback'
    | 'ManualRollback';
  /** The ARN of the connection or of the rule, or who asked. */
  readonly detail: string;
}

/** A person's own start of a rehearsal. */
export const startedByHand: ExecutionTrigger = { type: 'StartPipelineExecution', detail: 'conveyor rehearse' };

/** What an execution is started with. */
export interface ExecutionStart {
  readonly trigger: ExecutionTrigger;
  /** The revisions that sources deliver, by the names of their actions; the others deliver what is newest. */
  readonly revisions: ReadonlyMap<string, SourceRevision>;
  /** The values of the pipeline's own variables; the others have their defaults. */
  readonly variables: Readonly<Record<string, string>>;
  /** A client's token: the same one again starts nothing more. @default - each start is one of its own */
  readonly token?: string;
}

/** The execution that a start came to, or why there is none. */
export type StartResult =
  | { readonly ok: true; readonly executionId: string }
  | { readonly ok: false; readonly reason: string };

/** Starts an execution, now or when its turn has come. */
export type StartExecution = (start: ExecutionStart) => StartResult;
