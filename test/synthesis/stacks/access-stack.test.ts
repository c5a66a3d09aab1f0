import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { AccessStack } from '../../../lib/synthesis/stacks/access-stack';
import { anApp } from '../../helpers/stack';

test('a role may be taken by one role of the other account, and do nothing yet', () => {
  const stack = new AccessStack(anApp(), 'access-shop-seoul', {
    env: { account: '444455556666', region: 'ap-northeast-2' },
    home: { account: '111122223333', region: 'ap-northeast-2' },
    pipeline: 'shop',
    environment: 'seoul',
    roleName: 'conveyor-shop-0123456789',
  });
  stack.addRole(new Construct(stack.deploys, 'site'), 'World-site');
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::IAM::Policy', 0);
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/conveyor-shop-0123456789' } },
        },
      ],
    },
  });
});
