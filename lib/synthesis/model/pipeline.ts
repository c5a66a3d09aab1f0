import type { Notice } from './notice';
import type { Source } from './source';
import type { Stage } from './stage';

/** How simultaneous executions meet. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html#concepts-how-it-works-executions */
export type ExecutionMode = 'QUEUED' | 'SUPERSEDED' | 'PARALLEL';

/** One delivery pipeline. */
export interface Pipeline {
  /** Its key in the definition and its physical name, `[A-Za-z0-9.@_-]{1,100}`. */
  readonly name: string;
  readonly mode: ExecutionMode;
  /** How many days artifacts live, and so how far back a rollback reaches; 1 or more. */
  readonly keepDays: number;
  /** Tags on every resource of the pipeline's stack. */
  readonly tags: Readonly<Record<string, string>>;
  /** The pipeline's own variables, `#{variables.NAME}`, in order. */
  readonly variables: readonly PipelineVariable[];
  /** At least one; all of them are actions of the first stage, `Source`. */
  readonly sources: readonly [Source, ...Source[]];
  /** The stages after `Source`, in order, at least one. */
  readonly stages: readonly Stage[];
  readonly notices: readonly Notice[];
}

/** A variable of the pipeline that a start may override. */
export interface PipelineVariable {
  /** `[A-Za-z0-9@_-]{1,128}`. */
  readonly name: string;
  /** Its value unless a start gives another; 1 to 1000 characters. */
  readonly defaultValue: string;
}
