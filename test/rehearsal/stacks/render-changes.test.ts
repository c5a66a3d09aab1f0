import { renderChanges, renderCounts } from '../../../lib/rehearsal/stacks/render-changes';

const change = { logicalId: 'Table', type: 'AWS::DynamoDB::Table' } as const;

test('a change is told with what is replaced, and counted', () => {
  const view = {
    status: 'CREATE_COMPLETE',
    changes: [
      { ...change, action: 'Add' },
      { ...change, action: 'Modify', physicalId: 'orders', replacement: 'Conditional', properties: ['KeySchema'] },
      { ...change, action: 'Modify', replacement: 'False' },
      { ...change, action: 'Remove', physicalId: 'orders' },
    ],
  } as const;
  expect(renderChanges(view)).toEqual([
    '+ Table AWS::DynamoDB::Table',
    '~ Table AWS::DynamoDB::Table orders: KeySchema, may be replaced',
    '~ Table AWS::DynamoDB::Table',
    '- Table AWS::DynamoDB::Table orders',
  ]);
  expect(renderCounts(view)).toBe('1 to add, 2 to modify, 1 to remove');
});

test('tags alone are a change, too', () => {
  expect(renderCounts({ status: 'CREATE_COMPLETE', changes: [], tags: true })).toBe(
    '0 to add, 0 to modify, 0 to remove, the tags change',
  );
});
