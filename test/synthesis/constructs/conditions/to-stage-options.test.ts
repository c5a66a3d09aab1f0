import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { toStageOptions } from '../../../../lib/synthesis/constructs/conditions/to-stage-options';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import type { StageConditions } from '../../../../lib/synthesis/model/stage-conditions';

const optionsOf = (conditions: StageConditions) =>
  toStageOptions({ name: 'Production', actions: [], conditions }, new OutputDirectory());

test('a stage without conditions has none', () => {
  expect(toStageOptions({ name: 'Production', actions: [] }, new OutputDirectory())).toEqual({});
  expect(optionsOf({ onFailure: 'fail' })).toEqual({});
});

test.each([
  ['rollback', { result: 'ROLLBACK' }],
  ['skip', { result: 'SKIP' }],
  ['retry-failed', { result: 'RETRY', retryMode: 'FAILED_ACTIONS' }],
  ['retry-all', { result: 'RETRY', retryMode: 'ALL_ACTIONS' }],
] as const)('a failure and %s', (onFailure, expected) => {
  expect(optionsOf({ onFailure }).onFailure).toEqual(expected);
});

test('a rule is a property of CloudFormation: the window has its seconds, the bake one rule for each alarm', () => {
  const { beforeEntry, onSuccess } = optionsOf({
    onFailure: 'fail',
    window: { cron: '* 9-17 ? * MON-FRI *', zone: 'Asia/Seoul' },
    bake: { minutes: 15, alarms: ['errors', 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:late'] },
  });
  const rendered = [beforeEntry, onSuccess].map((one) =>
    one?.conditions?.map(({ result, rules }) => ({ result, rules: rules?.map((rule) => rule._render()) })),
  );
  expect(rendered).toMatchObject([
    [
      {
        result: codepipeline.Result.FAIL,
        rules: [
          {
            name: 'Production-window',
            ruleTypeId: { category: 'Rule', owner: 'AWS', provider: 'DeploymentWindow', version: '1' },
            configuration: { Cron: '* * 9-17 ? * MON-FRI *', TimeZone: 'Asia/Seoul' },
          },
        ],
      },
    ],
    [
      {
        result: codepipeline.Result.ROLLBACK,
        rules: [
          { configuration: { AlarmName: 'errors', AlarmStates: 'ALARM', WaitTime: '15' } },
          { configuration: { AlarmName: 'late', AlarmStates: 'ALARM', WaitTime: '15' } },
        ],
      },
    ],
  ]);
});
