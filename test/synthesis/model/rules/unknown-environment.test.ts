import { found, withActions } from '../../../helpers/definition';

const deploy = (environment: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: ${environment}, s3: { bucket: acme-site } }`,
  );

test('an environment that is declared is good', () => {
  expect(found('UnknownEnvironment', deploy('staging'))).toEqual([]);
});

test('one that is not is refused', () => {
  expect(found('UnknownEnvironment', deploy('stagin'))).toEqual([
    'stagin · deploy "site" goes to environment "stagin", which is not declared',
  ]);
});

test('a definition without environments is told how to declare one', () => {
  const text = deploy('staging').replace(/^environments.*\n/, '');
  expect(found('UnknownEnvironment', text)).toHaveLength(1);
});
