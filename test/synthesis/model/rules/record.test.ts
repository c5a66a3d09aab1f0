import { found, withActions, withPipeline, withStages } from '../../../helpers/definition';

test('a version is recorded in a repository, once', () => {
  expect(found('Record', withActions('{ record: version }'))).toEqual([]);
});

test('a zip in a bucket has no tags', () => {
  const text = withPipeline(
    'source: { s3: { bucket: acme-zip, key: a.zip } }',
    'stages: [{ name: One, actions: [{ record: version }] }]',
  );
  expect(found('Record', text)).toEqual([
    'record: version · record "version" writes a tag, and source "Source" is no repository, which has some',
  ]);
});

test('a second record is refused', () => {
  const text = withStages(
    '{ name: One, actions: [{ record: version }] }',
    '{ name: Two, actions: [{ record: version }] }',
  );
  expect(found('Record', text)).toEqual(['record: version · pipeline "shop" records its version twice']);
});
