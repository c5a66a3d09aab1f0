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

test('a variable of an environment is a parameter or a secret by its name, or text that a parameter takes', () => {
  const of = (value: string) =>
    found('BadValue', withActions('{ approve: ok }').replace('staging: {}', `staging: { variables: { A: ${value} } }`));
  for (const value of ['debug', '{ parameter: /acme/host }', '{ secret: acme/db, key: password }']) {
    expect(of(value)).toEqual([]);
  }
  expect(of('{ parameter: "acme host" }')).toEqual([
    '"acme host" · variable "A" of environment "staging": "acme host" is no name of a parameter',
  ]);
  expect(of('{ secret: "acme db" }')).toHaveLength(1);
  expect(of('""')).toHaveLength(1);
  expect(of('"{{ssm:/other}}"')).toEqual([
    '"{{ssm:/other}}" · variable "A" of environment "staging" has a value that Systems Manager refuses',
  ]);
});
