import { tryValueReference } from '../../../lib/synthesis/model/value';

test.each([
  ['text', undefined],
  [{ parameter: '/shop/url' }, { kind: 'parameter', name: '/shop/url' }],
  [{ secret: 'shop/npm' }, { kind: 'secret', secret: 'shop/npm' }],
  [
    { secret: 'shop/npm', key: 'token' },
    { kind: 'secret', secret: 'shop/npm', key: 'token' },
  ],
  [{ variable: 'LOG_LEVEL' }, { kind: 'variable', environment: 'staging', variable: 'LOG_LEVEL' }],
  [
    { variable: 'LOG_LEVEL', environment: 'qa' },
    { kind: 'variable', environment: 'qa', variable: 'LOG_LEVEL' },
  ],
])('%j says where a value is', (document, reference) => {
  expect(tryValueReference(document, 'staging')).toEqual(reference);
});
