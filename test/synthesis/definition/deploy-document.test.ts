import { deployDocument } from '../../../lib/synthesis/definition/deploy-document';

const takes = (value: unknown) => deployDocument.safeParse(value).success;

test.each([
  { deploy: 'site', s3: { website: {} } },
  {
    deploy: 'site',
    artifact: 'web',
    environment: 'staging',
    s3: { website: { domain: 'a.example', certificate: 'arn' } },
  },
  { deploy: 'site', s3: { bucket: 'acme-site', prefix: 'web', url: 'https://acme.example' } },
])('%j is a deploy', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { s3: { website: {} } },
  { deploy: 'site', s3: {} },
  { deploy: 'site', s3: { website: {}, bucket: 'acme-site' } },
  { deploy: 'site', s3: { website: {}, prefix: 'web' } },
  { deploy: 'site', s3: { website: null } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
