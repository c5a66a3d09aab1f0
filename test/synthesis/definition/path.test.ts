import { isMap, valueAt } from '../../../lib/synthesis/definition/path';

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

test('a map is neither a list nor nothing', () => {
  expect([{}, [], null, 'a', undefined].map(isMap)).toEqual([true, false, false, false, false]);
});
