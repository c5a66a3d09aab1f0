import type { ConditionRule } from '../../lib/assembly/stage-condition';
import type { Plan, PlannedCondition, PlannedRule, PlannedStage } from '../../lib/plan/plan';

/** A condition as a test writes it; a rule's command stands in for its provider. */
export interface TestCondition extends Omit<PlannedCondition, 'rules'> {
  readonly rules?: readonly TestRule[];
}

interface TestRule extends Partial<ConditionRule> {
  readonly command?: string;
}

/** A plan with conditions, by the names of the stages. */
export function withConditions(plan: Plan, conditions: Readonly<Record<string, readonly TestCondition[]>>): Plan {
  const toStage = (stage: PlannedStage): PlannedStage => {
    const own = conditions[stage.name];
    return own === undefined ? stage : { ...stage, conditions: own.map((one) => toCondition(stage.name, one)) };
  };
  return { ...plan, stages: plan.stages.map(toStage) };
}

function toCondition(stage: string, { rules = [], ...condition }: TestCondition): PlannedCondition {
  return { ...condition, rules: rules.map((rule) => toRule(stage, rule)) };
}

function toRule(stage: string, { command, ...parts }: TestRule): PlannedRule {
  const rule = { name: 'IsGood', provider: 'VariableCheck', version: '1', inputs: [], configuration: {}, ...parts };
  const { name, provider, version, inputs, configuration } = rule;
  const type = { category: 'Rule', owner: 'AWS', provider, version, runOrder: 1, inputs, outputs: [], configuration };
  const part = command === undefined ? ({ kind: 'real', what: '' } as const) : ({ kind: 'stand-in', command } as const);
  return {
    rule,
    planned: { action: { stage, name: `rule ${name}`, ...type }, reference: `${stage}.${name}`, part, unknowns: [] },
  };
}
