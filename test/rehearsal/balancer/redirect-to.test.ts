import { redirectTo } from '../../../lib/rehearsal/balancer/redirect-to';

const same = { protocol: '#{protocol}', host: '#{host}', port: '#{port}', path: '/#{path}', query: '#{query}' };
const from = { listener: { protocol: 'HTTP', port: 80 }, name: 'api.acme.example', url: '/a/b?c=d' };

test.each([
  [{ protocol: 'HTTPS', port: '443' }, 'https://api.acme.example/a/b?c=d'],
  [{ port: '8080', path: '/new/#{path}', query: '' }, 'http://api.acme.example:8080/new/a/b'],
  [{ host: 'www.#{host}' }, 'http://www.api.acme.example/a/b?c=d'],
])('%j leads to %s', (parts, url) => {
  expect(redirectTo({ kind: 'redirect', status: 301, parts: { ...same, ...parts } }, from)).toBe(url);
});
