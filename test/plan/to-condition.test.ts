import type { ConditionRule } from '../../lib/assembly/stage-condition';
import type { Plan } from '../../lib/plan/plan';
import { plannedRules } from '../../lib/plan/plan';
import { toPlan } from '../../lib/plan/to-plan';
import { known } from '../helpers/facts';
import { anAction, aPipeline, aPlanInput, aTemplate } from '../helpers/planned';

const storefront = aTemplate('storefront');

function planWith(rules: readonly Partial<ConditionRule>[], standIns: Readonly<Record<string, string>> = {}) {
  const pipeline = aPipeline(anAction('Release.ask Approval/AWS/Manual'));
  const nothing = { name: 'IsGood', provider: 'VariableCheck', version: '1', inputs: [], configuration: {} };
  const conditions = {
    BeforeEntry: { result: 'SKIP', rules: rules.map((rule) => ({ ...nothing, ...rule })) },
  } as const;
  const stages = pipeline.stages.map((stage) => ({ ...stage, conditions }));
  return toPlan(
    aPlanInput(storefront, {
      pipeline: { ...pipeline, stages },
      sources: new Map(),
      standIns: new Map(Object.entries(standIns)),
    }),
  );
}

const partsOf = (plan: Plan) => plannedRules(plan).map(({ part }) => part);

test('a rule that is judged here says by what', () => {
  const configuration = { AlarmName: 'errors' };
  expect(partsOf(known(planWith([{ provider: 'CloudWatchAlarm', configuration }])))).toEqual([
    { kind: 'real', what: 'alarm errors, as --alarm says, else OK' },
  ]);
});

test('a rule that nothing here runs refuses the plan, unless a command stands in for it', () => {
  const rules = [{ provider: 'LambdaInvoke', configuration: { FunctionName: 'elsewhere' } }];
  expect(planWith(rules)).toEqual({
    ok: false,
    problems: [
      {
        code: 'MissingPart',
        message: 'rule "Release.IsGood" cannot run here: function "elsewhere" is not in what was given',
        hint: 'give --stand-in Release.IsGood=COMMAND',
      },
    ],
  });
  expect(partsOf(known(planWith(rules, { 'Release.IsGood': 'true' })))).toEqual([
    { kind: 'stand-in', command: 'true' },
  ]);
});

test('the conditions of a stage are in the order in which they are met', () => {
  const plan = known(planWith([{}]));
  expect(plan.stages[0]?.conditions).toMatchObject([{ type: 'BeforeEntry', result: 'SKIP' }]);
});

test('a provider that AWS does not have is missing', () => {
  const plan = planWith([{ provider: 'Oracle' }]);
  expect(plan.ok ? [] : plan.problems.map(({ message }) => message)).toEqual([
    'rule "Release.IsGood" cannot run here: nothing here runs rules of Oracle',
  ]);
});
