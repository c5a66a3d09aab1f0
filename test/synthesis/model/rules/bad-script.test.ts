import { found, withActions } from '../../../helpers/definition';

test('names of scripts are good', () => {
  expect(
    found('BadScript', withActions('{ test: a, recipe: npm, run: [test, "test:unit", lint-all, build_all] }')),
  ).toEqual([]);
});

test.each(['npm test', 'test && rm -rf .', '--help', '$(x)', 'a;b'])('%s is a command', (script) => {
  expect(found('BadScript', withActions(`{ test: a, recipe: npm, run: [test, "${script}"] }`))).toEqual([
    `"${script}" · test "a": "${script}" is no name of a script`,
  ]);
});

test('a recipe without other scripts runs what it knows', () => {
  expect(found('BadScript', withActions('{ test: a, recipe: go, run: [test, tset] }'))).toEqual([
    'tset · test "a": the recipe go does not know "tset"',
  ]);
});

test('a monorepo has packages to choose from', () => {
  expect(found('BadScript', withActions('{ test: a, recipe: nx, packages: ["@acme/site", api] }'))).toEqual([]);
  expect(found('BadScript', withActions('{ test: a, recipe: nx, packages: ["site; rm"] }'))).toHaveLength(1);
  expect(found('BadScript', withActions('{ test: a, recipe: maven, packages: [site] }'))).toEqual([
    'site · test "a": the recipe maven has no packages to choose from',
  ]);
});
