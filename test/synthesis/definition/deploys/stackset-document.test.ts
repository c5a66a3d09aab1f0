import { stacksetDocument } from '../../../../lib/synthesis/definition/deploys/stackset-document';

const takes = (value: unknown) => stacksetDocument.safeParse(value).success;
const set = { name: 'guardrails', template: 'guardrails.yaml', regions: ['eu-central-1'] };

test.each([
  { ...set, accounts: ['111122223333'], executionRole: 'deploy', concurrency: 50, tolerance: 10 },
  { ...set, organizationalUnits: ['ou-ab12-34cdefgh'], autoDeployment: true, capabilities: ['IAM'] },
])('%j is a deploy of a stack set', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { name: 'guardrails', template: 'guardrails.yaml', accounts: ['111122223333'] },
  { ...set, accounts: [] },
  { ...set, accounts: ['111122223333'], tolerance: 0 },
  { ...set, accounts: ['111122223333'], capabilities: ['ALL'] },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
