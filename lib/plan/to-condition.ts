import type { SynthesizedAction, SynthesizedStage } from '../assembly/pipeline';
import type {
  ConditionRule,
  ConditionType,
  SynthesizedCondition,
  SynthesizedFailure,
} from '../assembly/stage-condition';
import { tryText } from '../assembly/value';
import { missing } from './missing';
import type { Part, PlannedAction, PlannedCondition, PlannedRule } from './plan';
import { toBuildPart } from './to-build-part';
import { toCommandsPart } from './to-commands-part';
import { toInvokePart } from './to-invoke-part';
import type { PartInput } from './to-part';
import { unknownsOf } from './unknowns';

/** What decides where the part of a rule comes from. */
export type RuleInput = Omit<PartInput, 'reference' | 'origin' | 'standIn'>;

/** The conditions of a stage in the order in which they are met; `standIns` by the rules' references. */
export function toConditions(
  { name, conditions = {} }: SynthesizedStage,
  input: RuleInput,
  standIns: ReadonlyMap<string, string>,
): readonly PlannedCondition[] {
  const plan = (type: ConditionType, condition: SynthesizedFailure | undefined): readonly PlannedCondition[] => {
    if (condition === undefined) return [];
    const { result = 'FAIL', retryMode } = condition;
    const rules = condition.rules.map((rule) => toPlannedRule(rule, name, input, standIns));
    return [{ type, result, rules, ...(retryMode && { retryMode }) }];
  };
  return [
    ...plan('BeforeEntry', conditions.BeforeEntry),
    ...plan('OnSuccess', conditions.OnSuccess),
    ...plan('OnFailure', conditions.OnFailure),
  ];
}

/** How a person names a rule: `Production.IsOpen`. */
export function ruleReference(stage: string, rule: Pick<ConditionRule, 'name'>): string {
  return `${stage}.${rule.name}`;
}

/** The references of all rules of a stage. */
export function ruleReferences({ name, conditions = {} }: SynthesizedStage): readonly string[] {
  const all: readonly (SynthesizedCondition | undefined)[] = Object.values(conditions);
  return all.flatMap((condition) => (condition?.rules ?? []).map((rule) => ruleReference(name, rule)));
}

function toPlannedRule(
  rule: ConditionRule,
  stage: string,
  input: RuleInput,
  standIns: ReadonlyMap<string, string>,
): PlannedRule {
  const reference = ruleReference(stage, rule);
  const action = toAction(rule, stage);
  const command = standIns.get(reference);
  const part: Part = command === undefined ? toRulePart(action, reference, input) : { kind: 'stand-in', command };
  const planned: PlannedAction = { action, reference, part, unknowns: unknownsOf(action, input.assembly) };
  return { rule, planned };
}

function toAction(rule: ConditionRule, stage: string): SynthesizedAction {
  return {
    stage,
    // No action's name has a blank in it, so that no log of an action is a rule's.
    name: `rule ${rule.name}`,
    category: 'Rule',
    owner: 'AWS',
    provider: rule.provider,
    version: rule.version,
    runOrder: 1,
    inputs: rule.inputs,
    outputs: [],
    configuration: rule.configuration,
    ...(rule.region !== undefined && { region: rule.region }),
  };
}

function toRulePart(action: SynthesizedAction, reference: string, input: RuleInput): Part {
  const about = (key: string) => tryText(action.configuration[key]) ?? '…';
  switch (action.provider) {
    case 'CodeBuild':
      return toBuildPart(action, { ...input, reference });
    case 'Commands':
      return toCommandsPart(action, reference);
    case 'LambdaInvoke':
      return toInvokePart(action, { ...input, reference });
    case 'CloudWatchAlarm':
      return { kind: 'real', what: `alarm ${about('AlarmName')}, as --alarm says, else OK` };
    case 'DeploymentWindow':
      return { kind: 'real', what: `window ${about('Cron')}, by this machine's clock` };
    case 'VariableCheck':
      return { kind: 'real', what: `${about('Variable')} ${about('Operator')} ${about('Value')}` };
    default:
      return missing(`nothing here runs rules of ${action.provider}`, reference);
  }
}
