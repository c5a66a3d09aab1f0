import { found, withActions } from '../../../helpers/definition';

const deploy = (s3: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: staging, s3: ${s3} }`,
  );

test.each(['{ website: {}, prune: true }', '{ bucket: acme-site, prefix: a, prune: true }', '{ bucket: acme-site }'])(
  '%s is nothing to note',
  (s3) => {
    expect(found('PrunesWholeBucket', deploy(s3))).toEqual([]);
  },
);

test('a whole bucket that exists already is noted', () => {
  expect(found('PrunesWholeBucket', deploy('{ bucket: acme-site, prune: true }'))).toEqual([
    expect.stringContaining('deploy "site" deletes whatever else is in the bucket "acme-site"'),
  ]);
});
