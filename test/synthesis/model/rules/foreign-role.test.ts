import { found, withActions } from '../../../helpers/definition';

const problems = (account: string, home = 'home: { account: "111122223333", region: ap-northeast-2 }\n') =>
  found(
    'ForeignRole',
    home +
      withActions(
        '{ build: a, recipe: npm, artifacts: { data: dist } }',
        `{ deploy: data, environment: production, cloudformation: { template: t.yaml, stack: shop, role: "arn:aws:iam::${account}:role/deploy" } }`,
      ).replace('production: {}', home === '' ? 'production: {}' : 'production: { account: "444455556666" }'),
  );

test('a role of the account of the stack is good, and any where no account is said', () => {
  expect(problems('444455556666')).toEqual([]);
  expect(problems('111122223333', '')).toEqual([]);
});

test('a role of another account is refused', () => {
  expect(problems('111122223333')).toEqual([
    '"arn:aws:iam::111122223333:role/deploy" · deploy "data" has a role of account 111122223333, and goes to 444455556666',
  ]);
});
