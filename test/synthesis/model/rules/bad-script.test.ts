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
