import { anyStages, found, withPipeline } from '../../../helpers/definition';

const sourced = (source: string) => withPipeline(`source: ${source}`, anyStages);
const connection =
  'connection: arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';

test.each([
  `{ github: acme/store.front_1, branch: feature/x-1, ${connection} }`,
  '{ codecommit: store.front_1-x }',
  '{ s3: { bucket: acme.handover-1, key: a/b.zip } }',
])('%s is good', (source) => {
  expect(found('BadSource', sourced(source))).toEqual([]);
});

test.each([
  [`{ github: acme, ${connection} }`, 'acme · "acme" is no name of a repository'],
  [
    `{ github: https://github.com/acme/shop, ${connection} }`,
    'https://github.com/acme/shop · "https://github.com/acme/shop" is no name of a repository',
  ],
  ['{ codecommit: shop.git }', 'shop.git · "shop.git" is no name of a repository'],
  ['{ codecommit: { managed: my shop } }', 'my shop · "my shop" is no name of a repository'],
  ['{ codecommit: shop, branch: "feature x" }', '"feature x" · "feature x" is no name of a branch'],
  ['{ codecommit: shop, branch: a..b }', 'a..b · "a..b" is no name of a branch'],
  ['{ codecommit: shop, branch: -x }', '-x · "-x" is no name of a branch'],
  ['{ s3: { bucket: Acme, key: a.zip } }', 'Acme · "Acme" is no name of a bucket'],
  ['{ s3: { bucket: acme, key: /a.zip } }', '/a.zip · "/a.zip" is no key of a zip'],
])('%s is refused', (source, message) => {
  expect(found('BadSource', sourced(source))).toEqual([message]);
});

test('a managed repository is made once, and may be read by others', () => {
  expect(found('BadSource', sourced('{ A: { codecommit: { managed: shop } }, B: { codecommit: shop } }'))).toEqual([]);
  expect(
    found('BadSource', sourced('{ A: { codecommit: { managed: shop } }, B: { codecommit: { managed: shop } } }')),
  ).toEqual(['shop · repository "shop" is made twice']);
});

test('a pipeline without a source is not blamed for its bucket', () => {
  expect(found('BadSource', sourced('{}'))).toEqual([]);
});
