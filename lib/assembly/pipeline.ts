import type { Origin } from './origin';
import type { Value } from './value';

/** An AWS::CodePipeline::Pipeline. */
export interface SynthesizedPipeline extends Origin {
  readonly name: string;
  readonly pipelineType: 'V1' | 'V2';
  readonly executionMode: 'QUEUED' | 'SUPERSEDED' | 'PARALLEL';
  readonly account: string;
  readonly region: string;
  /** The pipeline's own variables and their defaults. */
  readonly variables: readonly { readonly name: string; readonly defaultValue?: string }[];
  /** The artifact bucket's name. */
  readonly artifactBucket: Value;
  readonly stages: readonly SynthesizedStage[];
}

export interface SynthesizedStage {
  readonly name: string;
  /** In the template's order. */
  readonly actions: readonly SynthesizedAction[];
}

/** One action declaration. */
export interface SynthesizedAction {
  readonly stage: string;
  readonly name: string;
  readonly category: string;
  readonly owner: string;
  readonly provider: string;
  readonly version: string;
  /** 1 unless the template says otherwise. */
  readonly runOrder: number;
  readonly namespace?: string;
  readonly region?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** The action's configuration; every value a text, as CodePipeline keeps it. `#{…}` variables are left in. */
  readonly configuration: Readonly<Record<string, Value>>;
}
