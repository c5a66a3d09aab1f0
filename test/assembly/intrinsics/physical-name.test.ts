import { hashOf, physicalName, uuidOf } from '../../../lib/assembly/intrinsics/physical-name';

const owner = { stack: 'Shop_Delivery', logicalId: 'ArtifactsBucket' };

test('a made-up name is of the stack, the logical id and twelve digits, the same each time', () => {
  const name = physicalName(owner, { maxLength: 64 });
  expect(name).toMatch(/^Shop-Delivery-ArtifactsBucket-[0-9a-f]{12}$/);
  expect(physicalName(owner, { maxLength: 64 })).toBe(name);
});

test('it keeps to what the service takes', () => {
  expect(physicalName(owner, { maxLength: 63, lower: true })).toMatch(/^[a-z0-9-]{3,63}$/);
  expect(physicalName({ stack: 's', logicalId: 'L'.repeat(200) }, { maxLength: 64 })).toHaveLength(64);
  expect(physicalName({ stack: '한글', logicalId: 'Queue' }, { maxLength: 80 })).toMatch(/^Queue-[0-9a-f]{12}$/);
});

test('two resources differ even where their names are cut to the same', () => {
  const long = 'L'.repeat(200);
  const names = ['A', 'B'].map((end) => physicalName({ stack: 's', logicalId: long + end }, { maxLength: 63 }));
  expect(names[0]).not.toBe(names[1]);
});

test('digits and identifiers belong to one resource', () => {
  expect(hashOf(owner, 13)).toMatch(/^[0-9a-f]{13}$/);
  expect(uuidOf(owner)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(hashOf({ ...owner, stack: 'Other' }, 13)).not.toBe(hashOf(owner, 13));
});
