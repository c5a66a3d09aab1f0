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

test('what a function must know of CodeCommit’s filters fits into its environment', () => {
  const globs = (letter: string) => Array.from({ length: 8 }, (_, index) => `${letter.repeat(240)}${index}/**`);
  const trigger = `{ push: { branches: [${globs('b')}], paths: { include: [${globs('i')}], exclude: [${globs('e')}] } } }`;
  expect(found('BadFilter', withTriggers(trigger))).toEqual([
    expect.stringMatching(/the filters of pipeline "shop" take 6\d{3} bytes, .* at most 4096/),
  ]);
});
