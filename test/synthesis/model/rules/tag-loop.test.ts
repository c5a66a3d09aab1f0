import { found, withPipeline } from '../../../helpers/definition';

const withTags = (tags: string, actions = '{ record: version }') =>
  withPipeline(
    'source: { codecommit: shop }',
    `triggers: [{ push: { tags: ${tags} } }]`,
    `stages: [{ name: One, actions: [${actions}] }]`,
  );

test.each(['["v*"]', '["*"]', '["v1.*"]', '["v*.*.*"]', '["v2.5.0"]', '["?1.2.0"]', '{ exclude: ["release-*"] }'])(
  'the tags of versions would start a pipeline with %s again',
  (tags) => {
    expect(found('TagLoop', withTags(tags))).toHaveLength(1);
  },
);

test.each(['["release-*"]', '["vendor-*"]', '{ include: ["*"], exclude: ["v*"] }'])(
  '%s lets none of them through',
  (tags) => {
    expect(found('TagLoop', withTags(tags))).toEqual([]);
  },
);

test('a pipeline that records nothing may be started by any tag', () => {
  expect(found('TagLoop', withTags('["v*"]', '{ approve: ok }'))).toEqual([]);
});
