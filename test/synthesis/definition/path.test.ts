import { isMap, isWithin, valueAt } from '../../../lib/synthesis/definition/path';

const root = { stages: [{ name: 'Build' }], empty: null };

test('a path leads through maps and lists', () => {
  expect(valueAt(root, ['stages', 0, 'name'])).toBe('Build');
  expect(valueAt(root, [])).toBe(root);
  expect(valueAt(root, ['empty'])).toBeNull();
});

test.each([[['stages', 1]], [['stages', 'name']], [['empty', 'x']], [['toString']], [['stages', 'length']]])(
  '%j leads nowhere',
  (path) => {
    expect(valueAt(root, path)).toBeUndefined();
  },
);

test('a path is within its beginning and itself', () => {
  expect(isWithin(['stages', 0, 'name'], ['stages', 0])).toBe(true);
  expect(isWithin(['stages', 0], ['stages', 0])).toBe(true);
  expect(isWithin(['stages', 1], ['stages', 0])).toBe(false);
  expect(isWithin(['stages'], ['stages', 0])).toBe(false);
});

test('a map is neither a list nor nothing', () => {
  expect([{}, [], null, 'a', undefined].map(isMap)).toEqual([true, false, false, false, false]);
});
