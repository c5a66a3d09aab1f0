import { isMatch } from '../../../lib/rehearsal/balancer/is-match';

const request = { method: 'GET', url: '/api/v1?lang=de', host: 'API.acme.example', headers: { 'x-canary': 'yes' } };

test.each([
  [{ field: 'path-pattern', values: ['/img/*', '/api/*'] }, true],
  [{ field: 'path-pattern', values: ['/API/*'] }, false],
  [{ field: 'host-header', values: ['*.acme.example'] }, true],
  [{ field: 'host-header', values: ['acme.example'] }, false],
  [{ field: 'http-header', header: 'x-canary', values: ['y?s'] }, true],
  [{ field: 'http-request-method', values: ['POST'] }, false],
  [{ field: 'query-string', values: ['lang=d*'] }, true],
  [{ field: 'query-string', values: ['en'] }, false],
  [{ field: 'source-ip', values: ['10.0.0.0/8'] }, true],
])('%j is met: %s', (condition, met) => {
  expect(isMatch([condition], request)).toBe(met);
});
