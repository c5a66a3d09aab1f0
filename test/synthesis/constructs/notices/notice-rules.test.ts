import { Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { addNoticeRules } from '../../../../lib/synthesis/constructs/notices/notice-rules';
import type { Moment } from '../../../../lib/synthesis/model/notice';
import { aStack } from '../../../helpers/stack';

function rulesFor(...moments: readonly Moment[]): Template {
  return templateFor(moments, false);
}

function templateFor(moments: readonly Moment[], rollbacks: boolean): Template {
  const stack = aStack();
  addNoticeRules(stack, {
    pipeline: 'storefront',
    moments: new Set(moments),
    rollbacks,
    notifier: lambda.Function.fromFunctionArn(
      stack,
      'Function',
      'arn:aws:lambda:ap-northeast-2:111122223333:function:notify',
    ),
    deadLetters: sqs.Queue.fromQueueArn(stack, 'Queue', 'arn:aws:sqs:ap-northeast-2:111122223333:dead'),
  });
  return Template.fromStack(stack);
}

const patternsOf = (template: Template) =>
  Object.values(template.findResources('AWS::Events::Rule')).map(({ Properties }) => Properties.EventPattern);

test.each<[Moment, readonly string[]]>([
  ['started', ['STARTED', 'RESUMED']],
  ['succeeded', ['SUCCEEDED']],
  ['failed', ['FAILED']],
])('%s is %j of this pipeline', (moment, state) => {
  expect(patternsOf(rulesFor(moment))).toEqual([
    {
      source: ['aws.codepipeline'],
      'detail-type': ['CodePipeline Pipeline Execution State Change'],
      detail: { pipeline: ['storefront'], state },
    },
  ]);
});

test('who wants to know of failures is told of rollbacks that begin, by the same rule', () => {
  const [pattern] = patternsOf(templateFor(['failed', 'succeeded'], true));
  expect(pattern.detail).toEqual({
    pipeline: ['storefront'],
    $or: [
      { state: ['FAILED', 'SUCCEEDED'] },
      {
        state: ['STARTED'],
        'execution-trigger': { 'trigger-type': ['AutomatedRollback', 'ManualRollback'] },
      },
    ],
  });
  expect(patternsOf(templateFor(['succeeded'], true))[0].detail).toEqual({
    pipeline: ['storefront'],
    state: ['SUCCEEDED'],
  });
});

test('waiting is the start of an approval of this pipeline', () => {
  expect(patternsOf(rulesFor('waiting'))).toEqual([
    {
      source: ['aws.codepipeline'],
      'detail-type': ['CodePipeline Action Execution State Change'],
      detail: { pipeline: ['storefront'], state: ['STARTED'], type: { category: ['Approval'] } },
    },
  ]);
});

test('what cannot be delivered is tried again for two hours and then kept', () => {
  rulesFor('failed').hasResourceProperties('AWS::Events::Rule', {
    Targets: [
      {
        Arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:notify',
        DeadLetterConfig: { Arn: 'arn:aws:sqs:ap-northeast-2:111122223333:dead' },
        RetryPolicy: { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 20 },
      },
    ],
  });
});
