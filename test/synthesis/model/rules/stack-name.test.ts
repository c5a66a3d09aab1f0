import { found, withActions } from '../../../helpers/definition';

const good = withActions('{ approve: ok }');

test('names that stay apart are good', () => {
  expect(found('StackName', good)).toEqual([]);
});

test('environments whose stacks would be one are refused', () => {
  expect(found('StackName', good.replace('production:', 'staging_:').replace('staging:', 'staging-:'))).toEqual([
    'staging_ · the stacks of environment "staging_" and of environment "staging-" would both be called "environment-shop-staging-"',
  ]);
});

test('pipelines whose stacks would be one are refused', () => {
  const other = good.slice(good.indexOf('  shop:'));
  expect(found('StackName', good.replace('shop:', 'my.shop:') + other.replace('shop:', 'my-shop:'))).toEqual([
    'my-shop · the stacks of pipeline "my-shop" and of pipeline "my.shop" would both be called "pipeline-my-shop"',
  ]);
});

test('a stack is called with at most 128 characters', () => {
  const named = (length: number) => `name: ${'n'.repeat(length)}\n${good.replace('staging', 'e'.repeat(28))}`;
  // environment- and - take 13 characters, the environment 28.
  expect(found('StackName', named(87))).toEqual([]);
  expect(found('StackName', named(88))).toHaveLength(1);
});

test('the stacks of other accounts and regions have names, too', () => {
  const long = 'a'.repeat(100);
  const text = `home: { account: "111122223333", region: ap-northeast-2 }\n${withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: ${long}, s3: { bucket: acme-site } }`,
  ).replace('staging: {}', `${long}: { region: us-east-1 }`)}`.replace('  shop:', `  ${long}:`);
  expect(found('StackName', text)).toContainEqual(
    expect.stringMatching(
      /the stack of the access of pipeline "a+" to "a+" would be called "access-a+-a+", of 208 characters/,
    ),
  );
});
