import { found, withStages } from '../../../helpers/definition';

const twice = (first: string, second: string, environment = 'staging') =>
  withStages(
    '{ name: Build, actions: [{ build: a, recipe: npm, artifacts: { site: dist } }] }',
    `{ name: One, actions: [{ deploy: site, environment: staging, s3: ${first} }] }`,
    `{ name: Two, actions: [{ deploy: site, environment: ${environment}, s3: ${second} }] }`,
  );

test('the same target may be deployed to twice, and different environments have different targets', () => {
  expect(found('ConflictingTarget', twice('{ website: {} }', '{ website: {} }'))).toEqual([]);
  expect(found('ConflictingTarget', twice('{ website: {} }', '{ bucket: acme-site }', 'production'))).toEqual([]);
});

test.each([['{ bucket: acme-site }'], ['{ bucket: acme-other }']])(
  'a target that is said to be something else is refused: %s',
  (second) => {
    expect(found('ConflictingTarget', twice('{ website: {} }', second))).toEqual([
      's3 · deploy "site" to "staging" says something else of its target than another deploy of that name',
    ]);
  },
);

test('a domain belongs to one website, however often that is deployed to', () => {
  const website = (domain: string) =>
    `{ website: { domain: ${domain}, certificate: "arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90" } }`;
  const one = website('www.acme.example');
  expect(found('ConflictingTarget', twice(one, one))).toEqual([]);
  expect(found('ConflictingTarget', twice(one, website('m.acme.example'), 'production'))).toEqual([]);
  expect(found('ConflictingTarget', twice(one, one, 'production'))).toEqual([
    'www.acme.example · deploy "site" to "production" has the domain "www.acme.example" of another website',
  ]);
});
