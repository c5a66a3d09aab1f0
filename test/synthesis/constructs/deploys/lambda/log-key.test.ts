import { Template } from 'aws-cdk-lib/assertions';
import { logKeyOf } from '../../../../../lib/synthesis/constructs/deploys/lambda/log-key';
import { aStack } from '../../../../helpers/stack';

test('the functions of a stack write their logs under one key, which turns over and outlives them', () => {
  const stack = aStack();
  expect(logKeyOf(stack)).toBe(logKeyOf(stack));
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::KMS::Key', 1);
  template.hasResource('AWS::KMS::Key', {
    Properties: { EnableKeyRotation: true, Description: 'Logs of the functions of pipeline-storefront' },
    DeletionPolicy: 'Retain',
  });
});
