import { LOGICAL_NAME, STACK_NAME } from '../../../lib/aws/cloudformation/names';

test('a stack begins with a letter, and has letters, digits and hyphens', () => {
  expect(['shop', 'Shop-1', `a${'b'.repeat(127)}`].every((name) => STACK_NAME.test(name))).toBe(true);
  expect(['1shop', 'my_shop', '', `a${'b'.repeat(128)}`].some((name) => STACK_NAME.test(name))).toBe(false);
});

test('a parameter has letters and digits', () => {
  expect(LOGICAL_NAME.test('Stage1')).toBe(true);
  expect(['my-stage', 'a.b', ''].some((name) => LOGICAL_NAME.test(name))).toBe(false);
});
