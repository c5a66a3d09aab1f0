import { partitionOf, tryPseudoParameter, urlSuffixOf } from '../../../lib/assembly/intrinsics/pseudo-parameters';
import { templateOf } from '../../helpers/facts';

const template = templateOf('Resources: {}');

test.each([
  ['AWS::AccountId', '111122223333'],
  ['AWS::Region', 'eu-west-1'],
  ['AWS::StackName', 'shop'],
  ['AWS::Partition', 'aws'],
  ['AWS::URLSuffix', 'amazonaws.com'],
  ['AWS::NotificationARNs', []],
  ['Branch', undefined],
])('%s is %j', (name, value) => {
  expect(tryPseudoParameter(name, template)).toEqual(value);
});

test('a stack has an id of its own', () => {
  expect(tryPseudoParameter('AWS::StackId', template)).toMatch(
    /^arn:aws:cloudformation:eu-west-1:111122223333:stack\/shop\/[0-9a-f-]{36}$/,
  );
});

test('China and the government cloud are partitions of their own', () => {
  expect([partitionOf('cn-north-1'), urlSuffixOf('cn-north-1')]).toEqual(['aws-cn', 'amazonaws.com.cn']);
  expect([partitionOf('us-gov-west-1'), urlSuffixOf('us-gov-west-1')]).toEqual(['aws-us-gov', 'amazonaws.com']);
});
