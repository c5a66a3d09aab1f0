import { servicecatalogDocument } from '../../../../lib/synthesis/definition/deploys/servicecatalog-document';

const takes = (value: unknown) => servicecatalogDocument.safeParse(value).success;

test.each([
  { product: 'prod-a', template: 't.yaml', version: 'v1', description: 'first' },
  { product: 'prod-a', configuration: 'version.json' },
])('%j is a deploy of a product', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([{ template: 't.yaml' }, { product: '', template: 't.yaml' }, { product: 'prod-a', path: 't.yaml' }])(
  '%j is none',
  (value) => {
    expect(takes(value)).toBe(false);
  },
);
