import { found, withActions } from '../../../helpers/definition';

const smoke = (s3: string, output: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: staging, s3: ${s3} }`,
    `{ test: smoke, commands: [x], env: { A: "\${staging.site.${output}}" } }`,
  );

test.each([
  ['{ website: {} }', 'url'],
  ['{ website: {} }', 'bucket'],
  ['{ website: {} }', 'distribution'],
  ['{ bucket: acme-site }', 'bucket'],
  ['{ bucket: acme-site, url: "https://acme.example" }', 'url'],
])('%s has the output %s', (s3, output) => {
  expect(found('UnknownOutput', smoke(s3, output))).toEqual([]);
});

test.each(['url', 'distribution'])('a bucket that exists has no %s unless it is given', (output) => {
  expect(found('UnknownOutput', smoke('{ bucket: acme-site }', output))).toEqual([
    `\${staging.site.${output}} · test "smoke" refers to output "${output}", which target "site" does not have`,
  ]);
});
