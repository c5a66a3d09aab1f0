import { deliveryOf, found, withStages } from '../../../helpers/definition';

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';
const text = (staging: string, production: string) =>
  withStages(
    '{ name: Build, actions: [{ build: a, recipe: npm, artifacts: { site: dist } }] }',
    `{ name: Staging, actions: [{ deploy: site, environment: staging, s3: ${staging} }] }`,
    `{ name: Production, actions: [{ deploy: site, environment: production, s3: ${production} }] }`,
  );
const own = `{ website: { domain: www.acme.example, certificate: "${certificate}" } }`;

test('a domain with its certificate, and a bucket that exists, are worth no note', () => {
  expect(found('WebsiteWithoutDomain', text('{ bucket: acme-site }', own))).toEqual([]);
});

test('all websites without are named in one note, which refuses nothing', () => {
  const both = text('{ website: {} }', '{ website: {} }');
  expect(found('WebsiteWithoutDomain', both)).toEqual([
    'website · staging.site, production.site have no { domain, certificate }, so CloudFront serves TLS 1.0 and later; with both it refuses anything older than TLS 1.2',
  ]);
  expect(deliveryOf(both).environments).toHaveLength(2);
  expect(found('WebsiteWithoutDomain', text('{ website: {} }', own))).toEqual([
    expect.stringContaining('staging.site has no'),
  ]);
});
