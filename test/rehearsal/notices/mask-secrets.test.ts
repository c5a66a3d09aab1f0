import { maskSecrets } from '../../../lib/rehearsal/notices/mask-secrets';

test('every value is hidden wherever it stands, the longer one first', () => {
  const mask = maskSecrets(['token', 'token-and-more']);
  expect(mask('a token-and-more, a token, a token')).toBe('a ***, a ***, a ***');
});

test('what a JSON secret holds is hidden too', () => {
  const mask = maskSecrets(['{"url":"https://hooks.slack.com/services/T0","nested":{"password":"pass"}}']);
  expect(mask('POST https://hooks.slack.com/services/T0 with pass')).toBe('POST *** with ***');
});

test('a value with a line end is hidden without it', () => {
  expect(maskSecrets(['hunter22\n'])('password hunter22!')).toBe('password ***!');
});

test('a value of three characters or fewer would blot out too much', () => {
  expect(maskSecrets(['abc', ''])('abcdef')).toBe('abcdef');
});

test('characters with a meaning in patterns are taken as they are', () => {
  expect(maskSecrets(['a.b*c$1'])('a.b*c$1 axbxc$1')).toBe('*** axbxc$1');
});
