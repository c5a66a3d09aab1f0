import { replaceUrls } from '../../../lib/rehearsal/site/replace-urls';

const urls = new Map([
  ['https://d1.cloudfront.net', 'http://127.0.0.1:4001'],
  ['https://d1.cloudfront.net/v2', 'http://127.0.0.1:4002'],
  ['https://acme.example', 'http://127.0.0.1:4003'],
]);

test.each([
  ['https://d1.cloudfront.net', 'http://127.0.0.1:4001'],
  ['https://d1.cloudfront.net/', 'http://127.0.0.1:4001/'],
  ['See https://acme.example.', 'See http://127.0.0.1:4003.'],
  ['https://ACME.example/Path?q=https://d1.cloudfront.net', 'http://127.0.0.1:4003/Path?q=http://127.0.0.1:4001'],
  ['https://d1.cloudfront.net/v2/a', 'http://127.0.0.1:4002/a'],
  ['{"url":"https://acme.example"}', '{"url":"http://127.0.0.1:4003"}'],
  ['https://acme.example.evil.example/', 'https://acme.example.evil.example/'],
  ['https://acme.example-2/', 'https://acme.example-2/'],
  ['https://acme.example:8443/', 'https://acme.example:8443/'],
  ['https://shop.acme.example/', 'https://shop.acme.example/'],
  ['git+https://acme.example', 'git+https://acme.example'],
  ['acme.example', 'acme.example'],
])('%s → %s', (text, replaced) => {
  expect(replaceUrls(text, urls)).toBe(replaced);
});

test('without sites a text stays as it is', () => {
  expect(replaceUrls('https://acme.example', new Map())).toBe('https://acme.example');
});
