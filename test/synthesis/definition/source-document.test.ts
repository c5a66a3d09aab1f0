import { sourceDocument } from '../../../lib/synthesis/definition/source-document';

const takes = (value: unknown) => sourceDocument.safeParse(value).success;

const connection =
  'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
const s3 = { bucket: 'acme-handover', key: 'source.zip' };

test.each([
  { github: 'acme/storefront', branch: 'main', connection },
  { github: 'acme/storefront', connection },
  { codecommit: 'storefront' },
  { codecommit: { managed: 'storefront' }, branch: 'trunk' },
  { s3 },
  { App: { codecommit: 'app' }, Config: { s3 } },
  { gitlab: 'acme/shop/storefront', connection, clone: true },
  { bitbucket: 'acme/storefront', connection },
  { s3: { bucket: 'acme-handover', prefix: 'catalogue' } },
  { ecr: { repository: 'base/node', tag: '22' } },
])('%j is a source', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { github: 'acme/storefront' },
  { codecommit: { name: 'storefront' } },
  { s3: 'acme-handover/source.zip' },
  { s3, branch: 'main' },
  { s3: { ...s3, prefix: 'catalogue' } },
  { ecr: { repository: 'base/node' }, clone: true },
  { codecommit: 'storefront', clone: 'yes' },
  { github: 'acme/storefront', connection, s3 },
  { gitlab: 'acme/storefront' },
  'acme/storefront',
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
