import { LocalStacks } from '../../lib/rehearsal/stacks/local-stacks';
import type { StackRequest } from '../../lib/rehearsal/stacks/stack-service';
import { openStackStore } from '../../lib/rehearsal/stacks/stack-store';

/** A table, whose name a parameter may say, and what it hands out. */
export const TABLE = `
Parameters:
  Stage: { Type: String, AllowedValues: [staging, production] }
  Name: { Type: String, Default: orders }
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: !Sub "\${Stage}-\${Name}"
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
Outputs:
  TableName: { Value: !Ref Table }
`;

/** A request for the stack `shop`, of staging unless a test says otherwise. */
export function aRequest(template: string, parts: Partial<StackRequest> = {}): StackRequest {
  return { stack: 'shop', template, parameters: {}, tags: {}, capabilities: [], ...parts };
}

/** Stacks in a folder, with nothing around them. */
export function stacksIn(folder: string, imports: Readonly<Record<string, string>> = {}): LocalStacks {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
  return new LocalStacks({
    account: '111122223333',
    region: 'eu-west-1',
    imports,
    parameter: (name) => (name === '/shop/colour' ? 'blue' : undefined),
    store: openStackStore(folder),
    clock: () => new Date('2026-01-01T00:00:00Z'),
    newId,
  });
}
