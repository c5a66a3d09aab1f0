import type { Part, PlannedAction } from '../../../lib/plan/plan';
import { findRuleRunner } from '../../../lib/rehearsal/conditions/registry';

const real: Part = { kind: 'real', what: '' };
const rule = (provider: string, part: Part = real): PlannedAction => ({
  action: {
    stage: 'Deploy',
    name: 'rule IsGood',
    category: 'Rule',
    owner: 'AWS',
    provider,
    version: '1',
    runOrder: 1,
    inputs: [],
    outputs: [],
    configuration: {},
  },
  reference: 'Deploy.IsGood',
  part,
  unknowns: [],
});

// https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference.html
test.each(['CloudWatchAlarm', 'CodeBuild', 'Commands', 'DeploymentWindow', 'LambdaInvoke', 'VariableCheck'])(
  'rules of %s are judged',
  (provider) => {
    expect(findRuleRunner(rule(provider))).toMatchObject({ provider });
  },
);

test('a stand-in judges whatever it stands in for, and nobody judges what is no rule', () => {
  expect(findRuleRunner(rule('Oracle', { kind: 'stand-in', command: 'true' }))).toMatchObject({ key: 'stand-in' });
  expect(findRuleRunner(rule('Oracle'))).toBeUndefined();
});
