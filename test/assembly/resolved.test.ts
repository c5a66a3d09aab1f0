import { isTrueAt, listAt, mapAt, numberAt, textAt, toValue, valueAt } from '../../lib/assembly/resolved';

const properties = {
  Timeout: '20',
  Enabled: true,
  Name: null,
  Environment: { Image: 'standard:7.0', Vpc: { unknown: 'Ref Vpc' } },
  Tags: [{ Key: 'team' }],
};

test('AWS keeps numbers and booleans as texts, lists and maps as JSON', () => {
  expect(toValue(3)).toBe('3');
  expect(toValue(false)).toBe('false');
  expect(toValue(['a', { b: 1 }])).toBe('["a",{"b":1}]');
});

test('a map with an unknown leaf is unknown', () => {
  expect(toValue({ vpc: [{ unknown: 'Ref Vpc' }] })).toEqual({ unknown: 'Ref Vpc' });
});

test('values are found at a path of keys', () => {
  expect(textAt(properties, 'Environment', 'Image')).toBe('standard:7.0');
  expect(numberAt(properties, 'Timeout')).toBe(20);
  expect(isTrueAt(properties, 'Enabled')).toBe(true);
  expect(listAt(properties, 'Tags')).toEqual([{ Key: 'team' }]);
});

test('an unknown on the way is what stands at the end of it', () => {
  expect(valueAt(properties, 'Environment', 'Vpc', 'Id')).toEqual({ unknown: 'Ref Vpc' });
  expect(textAt(properties, 'Environment', 'Vpc')).toBeUndefined();
});

test('what is not there, null or of another shape is absent', () => {
  expect(valueAt(properties, 'Name')).toBeUndefined();
  expect(numberAt(properties, 'Environment', 'Image')).toBeUndefined();
  expect(mapAt(properties, 'Tags')).toEqual({});
  expect(listAt(properties, 'Environment')).toEqual([]);
  expect(valueAt(properties, 'constructor', 'name')).toBeUndefined();
});
