import { templateOfTriggers } from '../../../helpers/sources';
import { statementsOf, theOnly } from '../../../helpers/stack';

const source = {
  provider: 'codecommit',
  name: 'Source',
  repository: 'shop',
  branch: 'main',
  clone: false,
  managed: false,
} as const;
const schedule = { kind: 'schedule', expression: 'cron(0 4 ? * MON-FRI *)', zone: 'Asia/Seoul' } as const;
const success = { kind: 'pipeline', pipeline: 'base-image' } as const;
const template = templateOfTriggers([source], [schedule, success, schedule, success]);

test('a schedule is made once', () => {
  template.resourceCountIs('AWS::Scheduler::Schedule', 1);
});

test('the success of another pipeline starts this one', () => {
  expect(theOnly(template, 'AWS::Events::Rule')['EventPattern']).toEqual({
    source: ['aws.codepipeline'],
    'detail-type': ['CodePipeline Pipeline Execution State Change'],
    detail: { pipeline: ['base-image'], state: ['SUCCEEDED'] },
  });
});

test('each service may start this pipeline and nothing else, for this account', () => {
  const grants = statementsOf(template, 'AWS::IAM::Policy', /^Triggers/);
  expect(grants).toHaveLength(2);
  for (const grant of grants) {
    expect(grant).toMatchObject({
      actions: ['codepipeline:StartPipelineExecution'],
      resources: [expect.stringMatching(/^arn:aws:codepipeline:ap-northeast-2:111122223333:<Pipeline\w+>$/)],
    });
  }
  const trusts = statementsOf(template, 'AWS::IAM::Role', /^Triggers/);
  expect(trusts.map(({ principal }) => principal)).toEqual([
    { Service: 'scheduler.amazonaws.com' },
    { Service: 'events.amazonaws.com' },
  ]);
  for (const { conditions } of trusts) {
    expect(conditions).toEqual({ StringEquals: { 'aws:SourceAccount': '111122223333' } });
  }
});
