import { found, withPipeline } from '../../../helpers/definition';

const connection =
  'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
const withActions = (actions: string) =>
  withPipeline(
    `source: { github: acme/shop, connection: "${connection}" }`,
    'triggers: [{ pull-request: {} }]',
    `stages: [{ name: One, actions: [${actions}] }]`,
  );

test('a build that reads no secret can run for a pull request', () => {
  expect(found('NothingToVerify', withActions('{ test: a, recipe: npm }'))).toEqual([]);
});

test('a pipeline whose builds all read secrets has nothing for one', () => {
  expect(found('NothingToVerify', withActions('{ test: a, recipe: npm, env: { A: { secret: b } } }'))).toEqual([
    'pull-request · nothing of pipeline "shop" can run for a pull request, so that "shop-pull-request" would be empty',
  ]);
});
