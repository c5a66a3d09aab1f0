import type { EventBridgeEvent } from 'aws-lambda';
import { type CommonDetail, type StateChange, toCommonDetail, toEnvelope } from './envelope';

/** What an action execution can become. "Waiting for approval" is STARTED of category Approval. */
export type ActionState = 'STARTED' | 'SUCCEEDED' | 'FAILED' | 'ABANDONED' | 'CANCELED';

/** An action execution's change of state. */
export interface ActionChange extends StateChange {
  /** The name of the action's stage. */
  readonly stage: string;
  /** The action's name. */
  readonly action: string;
  /** `Source`, `Build`, `Test`, `Deploy`, `Approval`, `Invoke` or `Compute`. */
  readonly category: string;
  /** `AWS`, `ThirdParty` or `Custom`. */
  readonly owner: string;
  /** `CodeBuild`. */
  readonly provider: string;
  /** The version of the action's type, mostly `1`; a text, unlike the pipeline's. */
  readonly actionVersion: string;
  /** What the action became. */
  readonly state: ActionState;
  /** Where the input artifacts lie; AWS tells it when the action starts. */
  readonly inputs: readonly ArtifactLocation[];
  /** Where the output artifacts lie; AWS tells it when the action succeeds. */
  readonly outputs: readonly ArtifactLocation[];
  /** What the action came to. */
  readonly result?: ActionResult;
  /**
   * The region that the action runs in.
   * @default the pipeline's region
   */
  readonly actionRegion?: string;
  /** The action execution's id, a UUID. An execution of our own has one when the engine gives it one. */
  readonly actionExecutionId?: string;
}

/** Where an artifact lies in the artifact bucket. */
export interface ArtifactLocation {
  /** The artifact's name. */
  readonly name: string;
  /** The bucket's name. */
  readonly bucket: string;
  /** The object's key. */
  readonly key: string;
}

/** What an action came to. */
export interface ActionResult {
  /** What a person may open. */
  readonly url?: string;
  /** One line about what happened; the reason, when the action failed. */
  readonly summary?: string;
  /** The provider's own id: a build's id, a commit's id. */
  readonly id?: string;
  /** AWS's code for the failure: `JobFailed`. */
  readonly errorCode?: string;
}

/** The detail of an action event, under AWS's names. */
export interface ActionDetail extends CommonDetail {
  /** The name of the action's stage. */
  readonly stage: string;
  /** The action's name. */
  readonly action: string;
  /** The action execution's id. */
  readonly 'action-execution-id'?: string;
  /** What the action became. */
  readonly state: ActionState;
  /** The region that the action runs in. */
  readonly region: string;
  /** Which action it is; its version is a text. */
  readonly type: {
    readonly owner: string;
    readonly provider: string;
    readonly category: string;
    readonly version: string;
  };
  /** Where the input artifacts lie. */
  readonly 'input-artifacts'?: readonly EventArtifact[];
  /** Where the output artifacts lie. */
  readonly 'output-artifacts'?: readonly EventArtifact[];
  /** What the action came to. */
  readonly 'execution-result'?: EventResult;
}

/** An artifact in an event; `s3location` is spelled so by AWS. */
interface EventArtifact {
  readonly name: string;
  readonly s3location: { readonly bucket: string; readonly key: string };
}

interface EventResult {
  readonly 'external-execution-url'?: string;
  readonly 'external-execution-summary'?: string;
  readonly 'external-execution-id'?: string;
  readonly 'error-code'?: string;
}

/** The event that EventBridge delivers when an action changes its state. */
export type ActionEvent = EventBridgeEvent<'CodePipeline Action Execution State Change', ActionDetail>;

/**
 * An action's change of state → the event that EventBridge delivers. A list of artifacts that is empty is left out.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export function toActionEvent(change: ActionChange): ActionEvent {
  return toEnvelope(change, 'CodePipeline Action Execution State Change', {
    ...toCommonDetail(change),
    stage: change.stage,
    ...(change.result && { 'execution-result': toResult(change.result) }),
    ...(change.inputs.length > 0 && { 'input-artifacts': change.inputs.map(toArtifact) }),
    ...(change.outputs.length > 0 && { 'output-artifacts': change.outputs.map(toArtifact) }),
    ...(change.actionExecutionId !== undefined && { 'action-execution-id': change.actionExecutionId }),
    action: change.action,
    state: change.state,
    region: change.actionRegion ?? change.region,
    type: {
      owner: change.owner,
      provider: change.provider,
      category: change.category,
      version: change.actionVersion,
    },
  });
}

function toArtifact(location: ArtifactLocation): EventArtifact {
  return { name: location.name, s3location: { bucket: location.bucket, key: location.key } };
}

function toResult(result: ActionResult): EventResult {
  return {
    ...(result.url !== undefined && { 'external-execution-url': result.url }),
    ...(result.summary !== undefined && { 'external-execution-summary': result.summary }),
    ...(result.id !== undefined && { 'external-execution-id': result.id }),
    ...(result.errorCode !== undefined && { 'error-code': result.errorCode }),
  };
}
