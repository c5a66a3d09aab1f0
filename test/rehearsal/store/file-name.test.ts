import { toActionFileName, toFileName } from '../../../lib/rehearsal/store/file-name';

test.each([
  ['storefront', 'storefront'],
  ['a.b@c_d-e', 'a.b@c_d-e'],
  ['.', '%2E'],
  ['..', '%2E%2E'],
  ['', '%'],
  ['../etc/passwd', '..%2Fetc%2Fpasswd'],
  ['한\0', '%ED%95%9C%00'],
])('%j is the file name %s', (name, expected) => {
  expect(toFileName(name)).toBe(expected);
});

test('a stage and an action are told apart, however many dots they have', () => {
  expect(toActionFileName('Build', 'packages')).toBe('Build.packages');
  expect([toActionFileName('a.b', 'c'), toActionFileName('a', 'b.c')]).toEqual(['a%2Eb.c', 'a.b.c']);
});
