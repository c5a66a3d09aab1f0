import { cloudFormationDocument } from '../../../../lib/synthesis/definition/deploys/cloudformation-document';

const takes = (value: unknown) => cloudFormationDocument.safeParse(value).success;

const least = { template: 'template.yaml', stack: 'shop-infrastructure' };

test.each([
  least,
  { ...least, parameters: { Stage: 'staging' }, capabilities: ['IAM', 'AUTO_EXPAND'], outputs: ['TableName'] },
  { ...least, role: 'arn:aws:iam::111122223333:role/deploy-shop', tags: { team: 'shop' } },
  { ...least, allow: [{ actions: 'dynamodb:CreateTable', resources: ['arn:aws:dynamodb:*:*:table/shop-*'] }] },
  { ...least, changes: { approve: true, ask: [{ email: 'platform@acme.example' }], timeout: '7d' } },
])('%j is a deploy of a stack', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { template: 'template.yaml' },
  { stack: 'shop-infrastructure' },
  { ...least, parameters: { Count: 2 } },
  { ...least, capabilities: ['CAPABILITY_IAM'] },
  { ...least, allow: [{ actions: 'dynamodb:CreateTable' }] },
  { ...least, changes: { ask: ['platform@acme.example'] } },
  { ...least, outputs: [] },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
