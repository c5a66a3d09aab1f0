import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { addLogGroup, allowLogGroups } from '../../../lib/synthesis/constructs/log-group';
import { aStack, statementsOf } from '../../helpers/stack';

const stack = aStack();
const key = new kms.Key(stack, 'Key');
allowLogGroups(key);
addLogGroup(stack, 'Logs', key);
const template = Template.fromStack(stack);

test('a log group is kept for a month under the key and goes with its stack', () => {
  template.hasResource('AWS::Logs::LogGroup', {
    Properties: { RetentionInDays: 30, KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] } },
    DeletionPolicy: 'Delete',
  });
});

test('CloudWatch Logs may use the key for log groups of this account and region only', () => {
  const ofLogs = statementsOf(template, 'AWS::KMS::Key').filter(
    ({ principal }) => JSON.stringify(principal) === '{"Service":"logs.ap-northeast-2.amazonaws.com"}',
  );
  expect(ofLogs.map(({ actions }) => actions)).toEqual([
    ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
  ]);
  for (const { conditions } of ofLogs)
    expect(JSON.stringify(conditions)).toContain('logs:ap-northeast-2:111122223333:log-group:');
});
