import { anyStages, found, problemsOf, withActions, withPipeline } from '../../../helpers/definition';

const webhook = 'https://hooks.slack.com/services/T00000000/B00000000/abcdefgh';
const slack = (secret: string) =>
  withPipeline('source: { codecommit: shop }', anyStages, `notify: [{ slack: "${secret}" }]`);
const env = (value: string) => withActions(`{ test: a, commands: [x], env: { A: "${value}" } }`);

test('the name of a secret and plain values are good', () => {
  expect(found('SecretInClear', slack('acme/slack'))).toEqual([]);
  expect(found('SecretInClear', env('https://acme.example/hooks'))).toEqual([]);
});

test('a webhook in clear is refused, and not shown again', () => {
  const problems = problemsOf(slack(webhook));
  expect(problems.map(({ code }) => code)).toEqual(['SecretInClear']);
  expect(JSON.stringify(problems)).not.toContain('abcdefgh');
});

test.each([webhook, `AKIA${'A'.repeat(16)}`, `ghp_${'a'.repeat(36)}`])(
  '%s is no value for an environment variable',
  (secret) => {
    const problems = problemsOf(env(secret));
    expect(problems.map(({ code }) => code)).toEqual(['SecretInClear']);
    expect(JSON.stringify(problems)).not.toContain(secret);
  },
);

test.each(['NPM_TOKEN', 'DB_PASSWORD', 'API_KEY', 'stripe_secret'])('%s is fetched, not written', (name) => {
  const written = (value: string) => withActions(`{ test: a, commands: [x], env: { ${name}: ${value} } }`);
  expect(found('SecretInClear', written('hunter2'))).toEqual([
    `hunter2 · test "a" has a secret in clear in "${name}"`.replace('hunter2', '*******'),
  ]);
  expect(found('SecretInClear', written('{ secret: shop/token }'))).toEqual([]);
  expect(found('SecretInClear', written('"#{Source.CommitId}"'))).toEqual([]);
  expect(found('SecretInClear', written('""'))).toEqual([]);
});

test.each(['NPM_TOKEN_FILE', 'SECRET_NAME', 'MONKEY'])('%s holds no secret', (name) => {
  expect(found('SecretInClear', withActions(`{ test: a, commands: [x], env: { ${name}: b } }`))).toEqual([]);
});

test.each([
  '{ test: a, commands: [x], batch: { list: { one: { env: { NPM_TOKEN: hunter22 } } } } }',
  '{ test: a, commands: [x], batch: { matrix: { NPM_TOKEN: [hunter22] } } }',
])('a batch has no secret in clear either: %s', (action) => {
  expect(found('SecretInClear', withActions(action))).toEqual([
    '******** · test "a" has a secret in clear in "NPM_TOKEN"',
  ]);
});

test.each(['test', 'compute'])('a command of a %s has none either, and no problem of its line shows it', (verb) => {
  const secret = `ghp_${'a'.repeat(36)}`;
  const problems = problemsOf(
    withActions(`{ ${verb}: "a b", commands: ["curl -u ${secret}:x https://a.example"], exports: [1A] }`),
  );
  expect(problems.map(({ code }) => code).sort()).toContain('SecretInClear');
  expect(problems.length).toBeGreaterThan(1);
  expect(JSON.stringify(problems)).not.toContain(secret);
});

test('an environment keeps no secret in clear, either', () => {
  const of = (variables: string) =>
    found(
      'SecretInClear',
      withActions('{ approve: ok }').replace('staging: {}', `staging: { variables: { ${variables} } }`),
    );
  expect(of('DB_PASSWORD: hunter2')).toEqual([
    '******* · environment "staging" has a secret in clear in "DB_PASSWORD"',
  ]);
  expect(of('DB_PASSWORD: { secret: acme/db }, LOG_LEVEL: debug')).toEqual([]);
});
