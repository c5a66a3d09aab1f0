import { tryValueReference } from '../../../lib/synthesis/model/value';

test.each([
  ['text', undefined],
  [{ parameter: '/shop/url' }, { kind: 'parameter', name: '/shop/url' }],
  [{ secret: 'shop/npm' }, { kind: 'secret', secret: 'shop/npm' }],
  [
    { secret: 'shop/npm', key: 'token' },
    { kind: 'secret', secret: 'shop/npm', key: 'token' },
  ],
])('%j says where a value is', (document, reference) => {
  expect(tryValueReference(document)).toEqual(reference);
});
