import { found, withActions } from '../../../helpers/definition';

const problems = (parts: string) =>
  found(
    'BadProduct',
    withActions(
      '{ build: a, recipe: npm, artifacts: { database: dist } }',
      `{ deploy: database, environment: staging, servicecatalog: { ${parts} } }`,
    ),
  );

test('a product by its id is good', () => {
  expect(problems('product: prod-ab12cd34ef56g, template: products/t.yaml, version: v1')).toEqual([]);
});

test.each([
  ['product: database, template: t.yaml', '"database" is no ID of a product'],
  ['product: prod-a, template: /t.yaml', '"/t.yaml" is no path in the artifact'],
  ['product: prod-a, configuration: ../t.json', '"../t.json" is no path in the artifact'],
  ['product: prod-a, template: t.yaml, version: "v 1"', '"v 1" is no name of a version'],
])('%s is refused', (parts, message) => {
  expect(problems(parts)).toEqual([expect.stringContaining(message)]);
});
