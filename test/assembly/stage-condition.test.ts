import { factsOf } from '../helpers/facts';

const conditionsOf = (stage: string) =>
  factsOf(`Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: Deploy
          Actions: []
${stage.replace(/^/gm, '          ')}`).pipelines[0]?.stages[0]?.conditions;

// https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-conditions.html
test('the entry condition of the user guide', () => {
  const conditions = conditionsOf(`BeforeEntry:
  Conditions:
  - Result: FAIL
    Rules:
    - Name: MyMonitorRule
      RuleTypeId: { Category: Rule, Owner: AWS, Provider: CloudWatchAlarm, Version: '1' }
      Configuration: { AlarmName: CWAlarm, WaitTime: '1' }
      InputArtifacts: []
      Region: us-east-1`);
  expect(conditions).toEqual({
    BeforeEntry: {
      result: 'FAIL',
      rules: [
        {
          name: 'MyMonitorRule',
          provider: 'CloudWatchAlarm',
          version: '1',
          configuration: { AlarmName: 'CWAlarm', WaitTime: '1' },
          inputs: [],
          region: 'us-east-1',
        },
      ],
    },
  });
});

test('a failure is retried in one of two ways', () => {
  expect(conditionsOf('OnFailure: { Result: RETRY, RetryConfiguration: { RetryMode: ALL_ACTIONS } }')).toEqual({
    OnFailure: { result: 'RETRY', retryMode: 'ALL_ACTIONS', rules: [] },
  });
});

// https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-Commands.html
test('a rule of commands has them beside its configuration', () => {
  const conditions = conditionsOf(`OnSuccess:
  Conditions:
  - Result: ROLLBACK
    Rules:
    - Name: CommandsRule
      RuleTypeId: { Category: Rule, Owner: AWS, Provider: Commands, Version: '1' }
      Commands: [ls, printenv]
      InputArtifacts: [{ Name: SourceArtifact }]
      TimeoutInMinutes: 7`);
  expect(conditions?.OnSuccess?.rules[0]).toMatchObject({
    inputs: ['SourceArtifact'],
    configuration: { Commands: '["ls","printenv"]' },
    timeoutMinutes: 7,
  });
});

test('a stage without conditions has none', () => {
  expect(conditionsOf('Blockers: []')).toBeUndefined();
});
