import type { SynthesizedAction, SynthesizedPipeline } from '../assembly/pipeline';
import type { ConditionResult, ConditionRule, ConditionType, SynthesizedFailure } from '../assembly/stage-condition';
import type { TaskSource } from './task-source';

/** What a rehearsal will do, decided before anything runs. */
export interface Plan {
  readonly pipeline: SynthesizedPipeline;
  readonly stages: readonly PlannedStage[];
  /** The functions that the pipeline's rules call for its events, and that cannot run here. @default - none */
  readonly uncallable?: readonly Uncallable[];
}

/** A function that an event would call, and that cannot run here. */
export interface Uncallable {
  /** The rules that call it, by their names or logical ids. */
  readonly rules: readonly string[];
  /** Its name, or its logical id when the name is made up. */
  readonly function: string;
  readonly logicalId: string;
  readonly why: string;
  /** What a person can give, so that it can. @default - nothing helps: its events are said not to be delivered */
  readonly remedy?: string;
}

/** One stage, in the pipeline's order. */
export interface PlannedStage {
  readonly name: string;
  /** Groups in run order; the actions of a group run side by side. */
  readonly groups: readonly (readonly PlannedAction[])[];
  /** What lets an execution in, and what becomes of the stage at its end. @default - none */
  readonly conditions?: readonly PlannedCondition[];
}

/** A condition of a stage, or what becomes of a stage that failed. */
export interface PlannedCondition {
  readonly type: ConditionType;
  /** What becomes of the stage when the condition is not met. */
  readonly result: ConditionResult;
  /** None, when a failure alone is enough. */
  readonly rules: readonly PlannedRule[];
  /** What is run again by RETRY. @default FAILED_ACTIONS */
  readonly retryMode?: SynthesizedFailure['retryMode'];
}

/** One rule of a condition and where its part comes from. */
export interface PlannedRule {
  readonly rule: ConditionRule;
  /** The rule in the form of an action, of the category `Rule`: what runs it here runs actions, too. */
  readonly planned: PlannedAction;
}

/** One action and where its part comes from. */
export interface PlannedAction {
  readonly action: SynthesizedAction;
  /** How a person names it in `--source` and `--stand-in`: its name when unique in the pipeline, else `Stage.Action`. */
  readonly reference: string;
  readonly part: Part;
  /** What no file says and the action's configuration needs. */
  readonly unknowns: readonly string[];
}

/** Where an action's part comes from. */
export type Part =
  /** A source and the real thing that stands at its end. */
  | { readonly kind: 'source'; readonly origin: SourceOrigin }
  /** Something that runs here as it would on AWS; `what` says it: `buildspec of project storefront-Build`. */
  | {
      readonly kind: 'real';
      readonly what: string;
      /** The URL of the server that runs it, without a slash at its end. @default - it runs on this machine */
      readonly server?: string;
      /** What stands for the tasks of the service that it deploys to. @default - it deploys to none */
      readonly tasks?: TaskSource;
    }
  /** A person's command instead of the provider. */
  | { readonly kind: 'stand-in'; readonly command: string }
  /** Nothing here can run it; the rehearsal is refused. */
  | { readonly kind: 'missing'; readonly why: string; readonly remedy: string };

/** What stands for a source's remote. */
export type SourceOrigin =
  /** A git repository, cloned into the home and never written to. */
  | {
      readonly kind: 'repository';
      readonly path: string;
      readonly branch: string;
      readonly uncommitted: readonly string[];
      /** What is checked out when it is not the branch: another branch, or a commit. @default the branch */
      readonly checkedOut?: string;
      /** What is delivered instead of the branch's head. @default the branch's head */
      readonly revision?: SourceRevision;
    }
  /** A plain folder, committed to a temporary repository. */
  | { readonly kind: 'folder'; readonly path: string; readonly branch: string }
  /** A zip file, for a source that delivers an object. */
  | { readonly kind: 'zip'; readonly path: string }
  /** A container image, for a source that follows a tag of ECR. */
  | {
      readonly kind: 'image';
      /** `127.0.0.1:5000/base:1.2`, or the absolute path of an OCI image layout or of an archive. */
      readonly path: string;
      /** The digest of its manifest as it was when the plan was made. */
      readonly digest: string;
    };

/** A commit that started an execution. */
export interface SourceRevision {
  /** 40 hexadecimal digits, or 64. */
  readonly commit: string;
  /** The branch that it was pushed to. @default the branch that the source names */
  readonly branch?: string;
}

/** The rules of a plan's conditions in the form of actions, in the order of their stages. */
export function plannedRules({ stages }: Plan): readonly PlannedAction[] {
  return stages.flatMap(({ conditions = [] }) =>
    conditions.flatMap(({ rules }) => rules.map(({ planned }) => planned)),
  );
}

/** All of a plan's actions, in the order in which they begin. */
export function plannedActions({ stages }: Plan): readonly PlannedAction[] {
  return stages.flatMap(({ groups }) => groups.flat());
}
