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
