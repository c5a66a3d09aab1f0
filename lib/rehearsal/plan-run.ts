import type { Assembly } from '../assembly/assembly';
import type { Plan, PlannedAction } from '../plan/plan';
import type { ActionRunner, World } from './action-run';
import type { EventSource } from './aws-event';
import type { RuleRunner } from './conditions/rule-runner';
import type { DigestBook } from './digests/digest-book';
import type { ExecutionTrigger } from './execution-start';
import type { Journal } from './journal';
import type { VariableScope } from './variables';

/** Everything that one execution of a plan needs and changes. */
export interface PlanRun {
  readonly plan: Plan;
  readonly assembly: Assembly;
  readonly journal: Journal;
  readonly world: World;
  /** Who runs an action; undefined when nobody can. */
  readonly findRunner: (planned: PlannedAction) => ActionRunner | undefined;
  /** Who judges a rule of a condition; undefined when nobody can. */
  readonly findRuleRunner: (planned: PlannedAction) => Pick<RuleRunner, 'run'> | undefined;
  /** What was deployed so far, by its bytes. */
  readonly digests: DigestBook;
  /** Which attempt of the execution this is, from 1: a retry counts one up. @default 1 */
  readonly attempt?: number;
  /** Set when the person interrupts. */
  readonly signal: AbortSignal;
  /** The values of the pipeline's own variables that were given at the start. */
  readonly variables: Readonly<Record<string, string>>;
  /** What started the execution. @default a person */
  readonly trigger?: ExecutionTrigger;
  /** A new UUID. */
  readonly newId: () => string;
  /** The folder in which each action gets a scratch directory. */
  readonly temporary: string;
}

/** The variables that are there before the first action: the execution's id, and the pipeline's own. */
export function toFirstVariables({ plan, journal, variables }: PlanRun): VariableScope {
  const defaults = plan.pipeline.variables.flatMap(({ name, defaultValue }) =>
    defaultValue === undefined ? [] : [[name, defaultValue] as const],
  );
  return {
    codepipeline: { PipelineExecutionId: journal.execution().id },
    variables: { ...Object.fromEntries(defaults), ...variables },
  };
}

/** What the AWS-shaped events of the run share. */
export function toEventSource({ plan, journal, newId, trigger, attempt }: PlanRun): EventSource {
  const executionId = journal.execution().id;
  return { pipeline: plan.pipeline, executionId, newId, ...(trigger && { trigger }), ...(attempt && { attempt }) };
}
