import { found, withActions } from '../../../helpers/definition';

const deploy = (s3: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: staging, s3: ${s3} }`,
  );
const headers = '[{ files: "assets/**", cacheControl: "public, max-age=31536000, immutable" }]';

test.each([
  `{ website: {}, headers: ${headers}, invalidate: true, prune: true }`,
  `{ bucket: acme-site, prefix: a, headers: ${headers}, distribution: E1A2B3C4D5E6F7, invalidate: ["/a/*", /index.html] }`,
  '{ bucket: acme-site }',
])('%s is good', (s3) => {
  expect(found('BadUpload', deploy(s3))).toEqual([]);
});

test.each([
  ['{ website: {}, headers: [{ files: /assets/**, cacheControl: no-cache }] }', '"/assets/**" is no glob of files'],
  ['{ website: {}, headers: [{ files: "{a", cacheControl: no-cache }] }', '"{a" is no glob of files'],
  ['{ website: {}, headers: [{ files: a, cacheControl: "no|cache" }] }', '"no|cache" is no Cache-Control'],
  ['{ website: {}, invalidate: [index.html] }', '"index.html" is no path to invalidate'],
  ['{ website: {}, invalidate: ["/*.html"] }', '"/*.html" is no path to invalidate'],
  ['{ bucket: acme-site, invalidate: true }', 'it invalidates, and does not say what distribution'],
  ['{ bucket: acme-site, invalidate: true, distribution: d1.cloudfront.net }', '"d1.cloudfront.net" is no id of a'],
  ['{ bucket: acme-site, distribution: E1A2B3C4D5E6F7 }', 'it names a distribution, and invalidates nothing of it'],
])('%s is refused', (s3, message) => {
  expect(found('BadUpload', deploy(s3))).toEqual([expect.stringContaining(`deploy "site": ${message}`)]);
});
