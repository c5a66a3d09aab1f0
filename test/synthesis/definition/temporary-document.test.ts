import { temporaryDocument } from '../../../lib/synthesis/definition/temporary-document';

const takes = (value: unknown) => temporaryDocument.safeParse(value).success;

test.each([
  { template: 'preview.yaml' },
  { template: 'preview.yaml', artifact: 'infrastructure', lives: '4h', outputs: ['Url'], capabilities: ['IAM'] },
  { template: 'preview.yaml', allow: [{ actions: 's3:CreateBucket', resources: 'arn:aws:s3:::preview-*' }] },
])('%j is a temporary environment', (value) => {
  expect(takes(value)).toBe(true);
});

// What each execution has of its own is named by Conveyor, and nobody is asked before it is made.
test.each([
  {},
  { template: 'preview.yaml', stack: 'preview' },
  { template: 'preview.yaml', changes: { approve: true } },
  { template: 'preview.yaml', lives: 4 },
  { template: 'preview.yaml', outputs: [] },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
