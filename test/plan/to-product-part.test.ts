import { toProductPart } from '../../lib/plan/to-product-part';
import { anAction } from '../helpers/planned';

const action = (configuration: Readonly<Record<string, string>>) =>
  anAction('One.database Deploy/AWS/ServiceCatalog', { configuration: { ProductId: 'prod-a', ...configuration } });

test('a version of a product is kept here', () => {
  expect(toProductPart(action({ TemplateFilePath: 't.yaml' }), { reference: 'database' })).toEqual({
    kind: 'real',
    what: 'version of product prod-a from t.yaml, validated and kept',
  });
  expect(toProductPart(action({ ConfigurationFilePath: 'v.json' }), { reference: 'database' })).toMatchObject({
    what: 'version of product prod-a from v.json, validated and kept',
  });
});

test('at an endpoint it is missing', () => {
  const there = { reference: 'database', awsEndpoint: 'http://127.0.0.1:1' };
  expect(toProductPart(action({}), there).kind).toBe('missing');
});
