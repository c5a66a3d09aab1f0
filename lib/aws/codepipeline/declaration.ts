/**
 * A pipeline as CloudFormation declares it, as far as it is checked; what is not a plain value there stays unknown.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-pipeline.html
 */
export interface PipelineDeclaration {
  readonly Name?: unknown;
  /** `V1` or `V2`. @default V1 */
  readonly PipelineType?: unknown;
  /** `QUEUED`, `SUPERSEDED` or `PARALLEL`. @default SUPERSEDED */
  readonly ExecutionMode?: unknown;
  readonly Stages?: readonly StageDeclaration[];
}

/** A stage of a pipeline. */
export interface StageDeclaration {
  readonly Name?: unknown;
  readonly Actions?: readonly ActionDeclaration[];
}

/** An action of a stage. */
export interface ActionDeclaration {
  readonly Name?: unknown;
  readonly ActionTypeId?: { readonly Category?: unknown; readonly Owner?: unknown; readonly Provider?: unknown };
  readonly RunOrder?: unknown;
  readonly Namespace?: unknown;
  readonly Configuration?: Readonly<Record<string, unknown>>;
  /** What a Commands action runs, which it declares beside its configuration. */
  readonly Commands?: unknown;
  readonly InputArtifacts?: readonly { readonly Name?: unknown }[];
  readonly OutputArtifacts?: readonly { readonly Name?: unknown }[];
}

/** A stage or an action in words: `stage "Build"`. */
export function nameIn(kind: string, name: unknown): string {
  return typeof name === 'string' ? `${kind} "${name}"` : `a ${kind} whose name is not known yet`;
}
