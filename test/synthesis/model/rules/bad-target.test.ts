import { found, withActions } from '../../../helpers/definition';

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';
const deploy = (s3: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: staging, s3: ${s3} }`,
  );

test.each([
  '{ website: {} }',
  `{ website: { domain: www.acme.example, certificate: "${certificate}" } }`,
  '{ bucket: acme-site, prefix: a/b, url: "https://acme.example/a" }',
])('%s is good', (s3) => {
  expect(found('BadTarget', deploy(s3))).toEqual([]);
});

test.each([
  [
    `{ website: { domain: "https://www.acme.example", certificate: "${certificate}" } }`,
    'deploy "site": "https://www.acme.example" is no domain name',
  ],
  [`{ website: { domain: localhost, certificate: "${certificate}" } }`, 'deploy "site": "localhost" is no domain name'],
  ['{ bucket: Acme_Site }', 'deploy "site": "Acme_Site" is no name of a bucket'],
  ['{ bucket: 10.0.0.1 }', 'deploy "site": "10.0.0.1" is no name of a bucket'],
  ['{ bucket: acme-site, url: acme.example }', 'deploy "site": "acme.example" is no URL'],
  ['{ bucket: acme-site, url: "ftp://acme.example" }', 'deploy "site": "ftp://acme.example" is no URL'],
])('%s is refused', (s3, message) => {
  expect(found('BadTarget', deploy(s3))).toEqual([expect.stringContaining(message)]);
});
