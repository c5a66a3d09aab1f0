import { toContentType } from '../../../lib/rehearsal/site/content-type';

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['a/b.MJS', 'text/javascript; charset=utf-8'],
  ['logo.svg', 'image/svg+xml'],
  ['module.wasm', 'application/wasm'],
  ['LICENSE', 'binary/octet-stream'],
  ['archive.tar.unknown', 'binary/octet-stream'],
])('%s is %s', (key, type) => {
  expect(toContentType(key)).toBe(type);
});
