import { toEpochSeconds } from './execution-view';

/** What ListActionExecutions tells of one execution of an action. */
export interface ActionView {
  /** The pipeline execution's id, a UUID. */
  readonly executionId: string;
  /** The action execution's id, a UUID. */
  readonly id: string;
  /** The version of the pipeline's structure. */
  readonly version: number;
  /** The name of the action's stage. */
  readonly stage: string;
  /** The action's name. */
  readonly action: string;
  /** `Build`, `Deploy`, … */
  readonly category: string;
  /** `AWS`, `ThirdParty` or `Custom`. */
  readonly owner: string;
  /** `CodeBuild`, `S3`, … */
  readonly provider: string;
  /** The version of the action's type: `1`. */
  readonly actionVersion: string;
  /** The region that the action runs in. */
  readonly region: string;
  /** The namespace of its output variables, when it has one. */
  readonly namespace?: string;
  /** When it started. */
  readonly started: Date;
  /** When its state changed last. */
  readonly updated: Date;
  /** `InProgress`, `Abandoned`, `Succeeded` or `Failed`. */
  readonly status: string;
  /** As the template has it. */
  readonly configuration: Readonly<Record<string, string>>;
  /** With the variables resolved. */
  readonly resolvedConfiguration: Readonly<Record<string, string>>;
  /** The input artifacts, in the action's order. */
  readonly inputs: readonly ArtifactView[];
  /** The output artifacts, once it succeeded. */
  readonly outputs: readonly ArtifactView[];
  /** The output variables, once it succeeded. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the provider said of it, once it has. */
  readonly result?: {
    readonly id?: string;
    readonly summary?: string;
    readonly url?: string;
    readonly error?: { readonly code: string; readonly message: string };
  };
}

/** Where an artifact lies. */
export interface ArtifactView {
  /** The artifact's name. */
  readonly name: string;
  /** The bucket's name. */
  readonly bucket: string;
  /** The object's key. */
  readonly key: string;
}

/**
 * One execution of an action in the shape of the API.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionExecutionDetail.html
 */
export function toActionExecution(view: ActionView): unknown {
  return {
    pipelineExecutionId: view.executionId,
    actionExecutionId: view.id,
    pipelineVersion: view.version,
    stageName: view.stage,
    actionName: view.action,
    startTime: toEpochSeconds(view.started),
    lastUpdateTime: toEpochSeconds(view.updated),
    status: view.status,
    input: toInput(view),
    output: {
      outputArtifacts: view.outputs.map(toArtifact),
      executionResult: toResult(view),
      outputVariables: view.variables,
    },
  };
}

function toInput(view: ActionView): unknown {
  return {
    actionTypeId: {
      category: view.category,
      owner: view.owner,
      provider: view.provider,
      version: view.actionVersion,
    },
    configuration: view.configuration,
    resolvedConfiguration: view.resolvedConfiguration,
    region: view.region,
    namespace: view.namespace,
    inputArtifacts: view.inputs.map(toArtifact),
  };
}

function toArtifact(view: ArtifactView): unknown {
  return { name: view.name, s3location: { bucket: view.bucket, key: view.key } };
}

function toResult({ result }: ActionView): unknown {
  if (result === undefined) return undefined;
  return {
    externalExecutionId: result.id,
    externalExecutionSummary: result.summary,
    externalExecutionUrl: result.url,
    errorDetails: result.error,
  };
}
