import { found, withActions } from '../../../helpers/definition';

const problems = (recipe: string, artifact: string) =>
  found('BadPackage', withActions(`{ build: a, ${recipe}, artifacts: { made: ${artifact} } }`));

test.each([
  ['recipe: pnpm', '{ package: npm }'],
  ['recipe: maven', '{ package: jar }'],
  ['recipe: go', '{ package: deb, config: ci/nfpm.yaml }'],
  ['commands: [x]', '{ package: gem }'],
])('%s makes %s', (recipe, artifact) => {
  expect(problems(recipe, artifact)).toEqual([]);
});

test('a recipe makes the packages of its own tools', () => {
  expect(problems('recipe: go', '{ package: wheel }')).toEqual([
    'wheel · build "a" builds by the recipe go, which makes no wheel of "made"',
  ]);
});

test("a configuration is nfpm's", () => {
  expect(problems('recipe: npm', '{ package: npm, config: nfpm.yaml }')).toEqual([
    'config · artifact "made" has a configuration of nfpm, which makes no npm',
  ]);
});
