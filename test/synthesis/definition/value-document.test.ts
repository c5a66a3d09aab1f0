import { storedDocument, valueDocument } from '../../../lib/synthesis/definition/value-document';

test.each([
  ['info', true, true],
  ['', true, true],
  [{ parameter: '/storefront/registry-url' }, true, true],
  [{ secret: 'storefront/npm-token' }, true, true],
  [{ secret: 'storefront/npm-token', key: 'token' }, true, true],
  // A variable of an environment is no value of another one.
  [{ variable: 'LOG_LEVEL' }, false, true],
  [{ variable: 'LOG_LEVEL', environment: 'staging' }, false, true],
  [{ parameter: '/storefront/registry-url', secret: 'storefront/npm-token' }, false, false],
  [{ parameter: '/storefront/registry-url', key: 'token' }, false, false],
  [{ parameter: '' }, false, false],
  [8080, false, false],
  [true, false, false],
])('%j: a variable of an environment %j, of a build %j', (value, stored, told) => {
  expect(storedDocument.safeParse(value).success).toBe(stored);
  expect(valueDocument.safeParse(value).success).toBe(told);
});
