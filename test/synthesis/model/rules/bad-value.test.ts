import { found, withActions } from '../../../helpers/definition';

const problems = (env: string, more = '') =>
  found('BadValue', withActions(`{ test: a, commands: [x], env: { A: ${env} }${more} }`));

test.each(['{ parameter: /shop/url }', '{ parameter: url }', '{ secret: shop/token, key: token }'])(
  '%s is where a value is',
  (env) => {
    expect(problems(env)).toEqual([]);
  },
);

test('other names are refused', () => {
  expect(problems('{ parameter: "shop url" }')).toEqual([
    '"shop url" · test "a": "shop url" is no name of a parameter',
  ]);
  expect(problems('{ secret: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop" }')).toHaveLength(1);
});

test('what is fetched is not exported', () => {
  expect(problems('{ secret: shop/token }', ', exports: [A]')).toEqual([
    'A · test "a" exports "A", whose value is fetched: CodeBuild exports no such value',
  ]);
});
