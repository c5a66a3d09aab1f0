import { isStackPolicy, tryDenied } from '../../../lib/rehearsal/stacks/stack-policy';

// As in https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
const policy = JSON.stringify({
  Statement: [
    { Effect: 'Deny', Action: 'Update:Replace', Principal: '*', Resource: 'LogicalResourceId/Table' },
    {
      Effect: 'Deny',
      Action: 'Update:*',
      Principal: '*',
      Resource: '*',
      Condition: { StringLike: { ResourceType: ['AWS::RDS::*'] } },
    },
    { Effect: 'Allow', NotAction: 'Update:Delete', Principal: '*', Resource: '*' },
  ],
});
const table = { logicalId: 'Table', type: 'AWS::DynamoDB::Table' } as const;

test('a denial goes before everything, and what nothing allows is denied', () => {
  expect(tryDenied(policy, { ...table, action: 'Add' })).toBeUndefined();
  expect(tryDenied(policy, { ...table, action: 'Modify', replacement: 'False' })).toBeUndefined();
  expect(tryDenied(policy, { ...table, action: 'Modify', replacement: 'True' })).toBe(
    'Action denied by stack policy: Statement [#1] does not allow [Update:Replace] for resource [LogicalResourceId/Table]',
  );
  expect(tryDenied(policy, { logicalId: 'Db', type: 'AWS::RDS::DBCluster', action: 'Modify' })).toContain(
    'Statement [#2]',
  );
  expect(tryDenied(policy, { ...table, action: 'Remove' })).toContain('[Update:Delete]');
});

test('a policy has statements', () => {
  expect(isStackPolicy(policy)).toBe(true);
  expect(isStackPolicy('{"Statement":[{"Effect":"Maybe"}]}')).toBe(false);
  expect(isStackPolicy('no JSON')).toBe(false);
});
