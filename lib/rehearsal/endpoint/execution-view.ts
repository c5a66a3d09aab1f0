/** What GetPipelineExecution tells of an execution. */
export interface ExecutionView {
  /** The pipeline's name. */
  readonly pipeline: string;
  /** The execution's id, a UUID. */
  readonly id: string;
  /** The version of the pipeline's structure. */
  readonly version: number;
  /** `InProgress`, `Stopping`, `Stopped`, `Succeeded`, `Superseded`, `Failed` or `Cancelled`. */
  readonly status: string;
  /** Why, when it ended badly. */
  readonly statusSummary?: string;
  /** Whether it runs from the source on, or returns one stage. @default STANDARD */
  readonly type?: 'STANDARD' | 'ROLLBACK';
  /** The id of the execution that a rollback returns to. */
  readonly target?: string;
  /** `QUEUED`, `SUPERSEDED` or `PARALLEL`. */
  readonly mode: string;
  /** What started the execution. */
  readonly trigger?: { readonly type: string; readonly detail: string };
  /** What the sources delivered, so far. */
  readonly revisions: readonly RevisionView[];
  /** The pipeline's own variables. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/** What one source delivered. */
export interface RevisionView {
  /** The output artifact's name. */
  readonly artifact: string;
  /** The commit's id, or the object's version. */
  readonly id: string;
  /** The commit's message; for a connection AWS wraps it: `{"ProviderType":"GitHub","CommitMessage":"…"}`. */
  readonly summary?: string;
  /** Where the revision can be looked at. */
  readonly url?: string;
  /** When it was made. */
  readonly created?: Date;
}

/**
 * An execution in the shape of the API.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineExecution.html
 */
export function toPipelineExecution(view: ExecutionView): unknown {
  return {
    pipelineName: view.pipeline,
    pipelineVersion: view.version,
    pipelineExecutionId: view.id,
    status: view.status,
    statusSummary: view.statusSummary,
    executionMode: view.mode,
    executionType: view.type ?? 'STANDARD',
    rollbackMetadata: view.target && { rollbackTargetPipelineExecutionId: view.target },
    trigger: view.trigger && { triggerType: view.trigger.type, triggerDetail: view.trigger.detail },
    artifactRevisions: view.revisions.map(toRevision),
    variables: view.variables.map(({ name, value }) => ({ name, resolvedValue: value })),
  };
}

function toRevision(view: RevisionView): unknown {
  return {
    name: view.artifact,
    revisionId: view.id,
    revisionSummary: view.summary,
    revisionUrl: view.url,
    created: view.created && toEpochSeconds(view.created),
  };
}

/** AWS JSON writes a time as seconds since 1970, with a fraction. */
export function toEpochSeconds(time: Date): number {
  return time.getTime() / 1000;
}
