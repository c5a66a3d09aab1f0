import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { addSchedule } from '../../../../lib/synthesis/constructs/triggers/schedule';
import { aStack, statementsOf, theOnly } from '../../../helpers/stack';

const stack = aStack();
const arn = 'arn:aws:codepipeline:ap-northeast-2:111122223333:shop';
const pipeline = codepipeline.Pipeline.fromPipelineArn(stack, 'Pipeline', arn);
const nightly = { kind: 'schedule', expression: 'cron(0/30 4 ? * MON-FRI *)', zone: 'Asia/Seoul' } as const;
// What is written twice is one schedule; a slash in it parts no ids.
for (const schedule of [nightly, nightly]) addSchedule(stack, schedule, pipeline);
const template = Template.fromStack(stack);

test('a schedule is in its own time zone, and tries for an hour', () => {
  expect(theOnly(template, 'AWS::Scheduler::Schedule')).toMatchObject({
    ScheduleExpression: 'cron(0/30 4 ? * MON-FRI *)',
    ScheduleExpressionTimezone: 'Asia/Seoul',
    Target: { Arn: arn, RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 } },
  });
});

test('it may start this pipeline and nothing else', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy').map(({ actions, resources }) => [actions, resources]);
  expect(rights).toEqual([[['codepipeline:StartPipelineExecution'], [arn]]]);
});
