import { toCommandProperties } from './command-properties';
import { listAt, mapAt, numberAt, type Resolved, textAt, valuesOf } from './resolved';
import type { Value } from './value';

/** When a condition of a stage is evaluated. */
export type ConditionType = 'BeforeEntry' | 'OnSuccess' | 'OnFailure';

/** What becomes of a stage whose condition is not met, or that failed. */
export type ConditionResult = 'ROLLBACK' | 'FAIL' | 'RETRY' | 'SKIP';

/** The conditions of a stage, and what becomes of it when it fails. */
export interface StageConditions {
  readonly BeforeEntry?: SynthesizedCondition;
  readonly OnSuccess?: SynthesizedCondition;
  readonly OnFailure?: SynthesizedFailure;
}

/**
 * A condition: met when all of its rules succeed.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works-conditions.html
 */
export interface SynthesizedCondition {
  /** What becomes of the stage when it is not met. @default - it fails */
  readonly result?: ConditionResult;
  readonly rules: readonly ConditionRule[];
}

/** What becomes of a stage that failed; without rules, whatever the reason was. */
export interface SynthesizedFailure extends SynthesizedCondition {
  /** What is run again by RETRY. @default FAILED_ACTIONS */
  readonly retryMode?: 'FAILED_ACTIONS' | 'ALL_ACTIONS';
}

/** One rule of a condition. */
export interface ConditionRule {
  readonly name: string;
  /** `CloudWatchAlarm`. */
  readonly provider: string;
  readonly version: string;
  /** Every value a text; `#{…}` variables are left in. A Commands rule has in it what it declares beside: `Commands`. */
  readonly configuration: Readonly<Record<string, Value>>;
  /** The names of its input artifacts. */
  readonly inputs: readonly string[];
  readonly region?: string;
  readonly timeoutMinutes?: number;
}

/** The conditions of a stage; undefined when it has none. */
export function tryConditions(stage: Resolved): StageConditions | undefined {
  const entry = tryCondition(stage, 'BeforeEntry');
  const success = tryCondition(stage, 'OnSuccess');
  const failure = tryCondition(stage, 'OnFailure');
  if (entry === undefined && success === undefined && failure === undefined) return undefined;
  return {
    ...(entry && { BeforeEntry: entry }),
    ...(success && { OnSuccess: success }),
    ...(failure && { OnFailure: { ...failure, ...toRetry(stage) } }),
  };
}

/** A condition's own result goes before the one that stands beside the list, as it is only its. */
function tryCondition(stage: Resolved, type: ConditionType): SynthesizedCondition | undefined {
  if (Object.keys(mapAt(stage, type)).length === 0) return undefined;
  const [condition] = listAt(stage, type, 'Conditions');
  const result = toResult(textAt(condition, 'Result')) ?? toResult(textAt(stage, type, 'Result'));
  return { ...(result && { result }), rules: listAt(condition, 'Rules').map(toRule) };
}

function toRetry(stage: Resolved): Pick<SynthesizedFailure, 'retryMode'> {
  const mode = textAt(stage, 'OnFailure', 'RetryConfiguration', 'RetryMode');
  return mode === 'FAILED_ACTIONS' || mode === 'ALL_ACTIONS' ? { retryMode: mode } : {};
}

function toResult(text: string | undefined): ConditionResult | undefined {
  return results.find((result) => result === text);
}

const results: readonly ConditionResult[] = ['ROLLBACK', 'FAIL', 'RETRY', 'SKIP'];

function toRule(rule: Resolved): ConditionRule {
  const region = textAt(rule, 'Region');
  const timeoutMinutes = numberAt(rule, 'TimeoutInMinutes');
  const provider = textAt(rule, 'RuleTypeId', 'Provider') ?? '';
  return {
    name: textAt(rule, 'Name') ?? '',
    provider,
    version: textAt(rule, 'RuleTypeId', 'Version') ?? '1',
    configuration: {
      ...valuesOf(mapAt(rule, 'Configuration')),
      ...(provider === 'Commands' ? toCommandProperties(rule) : {}),
    },
    inputs: listAt(rule, 'InputArtifacts').map((artifact) => textAt(artifact, 'Name') ?? ''),
    ...(region !== undefined && { region }),
    ...(timeoutMinutes !== undefined && { timeoutMinutes }),
  };
}
