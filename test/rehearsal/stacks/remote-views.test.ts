import { toChangeSetView, toStackView } from '../../../lib/rehearsal/stacks/remote-views';

test('the reasons of the last operation are told, what failed first before what failed for it', () => {
  const event = (LogicalResourceId: string, ResourceStatus: string, ResourceStatusReason: string) => ({
    ...{ LogicalResourceId, ResourceStatus, ResourceStatusReason },
  });
  const events = [
    event('shop', 'ROLLBACK_COMPLETE', ''),
    event('Topic', 'CREATE_FAILED', 'Resource creation cancelled'),
    event('Table', 'CREATE_FAILED', 'orders already exists'),
    event('shop', 'CREATE_IN_PROGRESS', 'User Initiated'),
    event('Old', 'UPDATE_FAILED', 'of another time'),
  ];
  expect(toStackView({ StackId: 'arn', StackStatus: 'ROLLBACK_COMPLETE', Outputs: '' }, events)).toEqual({
    id: 'arn',
    status: 'ROLLBACK_COMPLETE',
    outputs: {},
    failures: ['Table: orders already exists', 'Topic: Resource creation cancelled'],
  });
});

test('a change set is told with what is replaced', () => {
  const change = {
    ...{ Action: 'Modify', LogicalResourceId: 'Table', ResourceType: 'AWS::DynamoDB::Table', Replacement: 'True' },
    ...{
      PhysicalResourceId: 'orders',
      Details: { member: { Target: { Attribute: 'Properties', Name: 'TableName' } } },
    },
  };
  const set = { Status: 'CREATE_COMPLETE', Changes: { member: { Type: 'Resource', ResourceChange: change } } };
  expect(toChangeSetView(set).changes).toEqual([
    {
      ...{ action: 'Modify', logicalId: 'Table', type: 'AWS::DynamoDB::Table', physicalId: 'orders' },
      ...{ replacement: 'True', properties: ['TableName'] },
    },
  ]);
});
