import { anyStages, found, withPipeline } from '../../../helpers/definition';

const withTriggers = (...triggers: readonly string[]) =>
  withPipeline('source: { codecommit: shop }', `triggers: [${triggers.join(', ')}]`, anyStages);

test('what CodePipeline takes once it is folded is good', () => {
  const branches = ['a', 'b', 'c', 'd'].map((branch) => `{ push: { branches: [${branch}] } }`);
  expect(found('BadFilter', withTriggers(...branches))).toEqual([]);
});

test('more than three filters that cannot be folded are refused', () => {
  const filters = ['a', 'b', 'c', 'd'].map((branch) => `{ push: { branches: [${branch}], paths: [${branch}] } }`);
  expect(found('BadFilter', withTriggers(...filters))).toHaveLength(1);
});

test.each(['{ push: { branches: [main], tags: [r-1] } }', `{ push: { tags: [${'x'.repeat(256)}] } }`])(
  'CodePipeline refuses %s',
  (trigger) => {
    expect(found('BadFilter', withTriggers(trigger))).toHaveLength(1);
  },
);
