import { found, withPipeline } from '../../../helpers/definition';

const withAction = (action: string, clone = true) =>
  withPipeline(
    `source: { codecommit: shop, clone: ${clone} }`,
    `stages: [{ name: One, environment: staging, actions: [${action}] }]`,
  );

test('builds and tests take a clone', () => {
  expect(
    found('CloneNeedsCodeBuild', withAction('{ build: a, recipe: npm }, { test: b, commands: [git log] }')),
  ).toEqual([]);
});

test.each([
  '{ deploy: a, artifact: Source, s3: { bucket: acme-site } }',
  '{ compute: a, commands: [git log] }',
  '{ build: a, jenkins: { provider: Acme, url: "https://ci.acme.example", project: shop } }',
])('%s does not', (action) => {
  expect(found('CloneNeedsCodeBuild', withAction(action))).toHaveLength(1);
  expect(found('CloneNeedsCodeBuild', withAction(action, false))).toEqual([]);
});
