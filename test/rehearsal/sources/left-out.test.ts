import { isLeftOut } from '../../../lib/rehearsal/sources/left-out';

test.each([
  ['.git', true],
  ['node_modules', true],
  ['.gitignore', false],
  ['node_modules.txt', false],
  ['dist', false],
])('%s is left out: %s', (name, expected) => {
  expect(isLeftOut(name)).toBe(expected);
});
