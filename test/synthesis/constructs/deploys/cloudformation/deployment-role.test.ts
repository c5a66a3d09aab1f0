import { Template } from 'aws-cdk-lib/assertions';
import { toDeploymentRole } from '../../../../../lib/synthesis/constructs/deploys/cloudformation/deployment-role';
import type { TemplateStack } from '../../../../../lib/synthesis/model/targets/cloudformation';
import { aStack, statementsOf } from '../../../../helpers/stack';

const target: TemplateStack = {
  ...{ kind: 'stack', name: 'data', stack: 'shop', template: 't.yaml', parameters: {}, capabilities: [], tags: {} },
  ...{ role: { kind: 'existing', arn: 'arn:aws:iam::111122223333:role/deploy' }, outputs: [] },
};

test('a role that exists is left as it is', () => {
  const stack = aStack();
  expect(toDeploymentRole(stack, target).roleArn).toBe('arn:aws:iam::111122223333:role/deploy');
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
});

test('one of its own may do what is said and nothing else, for CloudFormation of this account', () => {
  const stack = aStack();
  const allow = [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop'] }];
  toDeploymentRole(stack, { ...target, role: { kind: 'managed', allow } });
  const template = Template.fromStack(stack);
  expect(statementsOf(template, 'AWS::IAM::Policy')).toMatchObject([
    { actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop'] },
  ]);
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'cloudformation.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        },
      ],
    },
  });
});
