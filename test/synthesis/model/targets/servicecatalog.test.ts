import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { textsOfProduct, toCatalogTarget } from '../../../../lib/synthesis/model/targets/servicecatalog';
import { found, withActions } from '../../../helpers/definition';

const toTarget = (document: object) =>
  toCatalogTarget('database', { product: 'prod-a', ...document }, [], new Conversion());

test('a version is made of a template, or of what a file says', () => {
  const target = toTarget({ template: 't.yaml', version: 'v-#{Source.CommitId}' });
  expect(target).toEqual({
    ...{ kind: 'catalog-product', name: 'database', product: 'prod-a' },
    way: { kind: 'template', template: 't.yaml', version: ['v-#{Source.CommitId}'] },
  });
  expect(textsOfProduct(target)).toEqual([{ key: ['servicecatalog', 'version'], text: ['v-#{Source.CommitId}'] }]);
  const configured = toTarget({ configuration: 'version.json' });
  expect(configured.way).toEqual({ kind: 'configuration', path: 'version.json' });
  expect(textsOfProduct(configured)).toEqual([]);
});

test.each([
  ['', 'says neither template nor configuration'],
  [', template: t.yaml, configuration: c.json', 'says template and configuration'],
  [', configuration: c.json, version: v1', 'says version, which its configuration says'],
])('"%s" is refused', (parts, message) => {
  const text = withActions(
    '{ build: a, recipe: npm, artifacts: { database: dist } }',
    `{ deploy: database, environment: staging, servicecatalog: { product: prod-a${parts} } }`,
  );
  expect(found('ExactlyOneWay', text)).toEqual([expect.stringContaining(message)]);
});
