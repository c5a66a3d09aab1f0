import { labelOf, toOrigin } from '../../lib/assembly/origin';

test('an origin is the stack and the logical id alone', () => {
  expect(toOrigin({ stack: 'shop', logicalId: 'Site', ...{ name: 'x' } })).toEqual({
    stack: 'shop',
    logicalId: 'Site',
  });
});

test('a resource is called by its own name, and by its logical id when the name is made up', () => {
  expect(labelOf({ stack: 'shop', logicalId: 'Packages', name: 'shop-packages' })).toBe('shop-packages');
  expect(labelOf({ stack: 'shop', logicalId: 'Packages', name: 'shop-Packages-0123456789ab' })).toBe('Packages');
});
