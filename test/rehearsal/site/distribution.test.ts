import type { SynthesizedDistribution } from '../../../lib/assembly/distribution';
import { toDistributionHandler } from '../../../lib/rehearsal/site/distribution';
import { type SiteRequest, toPage } from '../../../lib/rehearsal/site/site-response';

const request: SiteRequest = { method: 'GET', uri: '/a', query: '', headers: { host: '127.0.0.1:4001' } };

/** A distribution with one function, before an origin that answers with what it was asked. */
function answer(eventType: string, code: string, asked: Partial<SiteRequest> = {}) {
  const distribution: SynthesizedDistribution = {
    stack: 's',
    logicalId: 'D',
    domainName: 'd1.cloudfront.net',
    aliases: ['shop.acme.example'],
    origins: [{ id: 'o', domainName: 'x', path: '' }],
    behaviors: [
      {
        pathPattern: '*',
        originId: 'o',
        viewerProtocolPolicy: 'allow-all',
        functions: [{ eventType, code, runtime: 'cloudfront-js-2.0' }],
        responseHeaders: [{ name: 'x-policy', value: 'yes', override: true }],
      },
    ],
    errorResponses: [],
  };
  const printed: string[] = [];
  const handler = toDistributionHandler(distribution, {
    originHandler:
      () =>
      async ({ uri, query, headers }) =>
        uri === '/missing'
          ? toPage(403, 'no', 'no')
          : { status: 200, headers: {}, body: Buffer.from(JSON.stringify({ uri, query, headers })) },
    print: (line) => printed.push(line),
    uuid: () => 'r1',
  });
  return handler({ ...request, ...asked }).then((response) => ({
    ...response,
    text: response.body.toString(),
    printed,
  }));
}

test('a function may change the path, the query and the headers that the origin is asked with', async () => {
  const { text } = await answer(
    'viewer-request',
    `async function handler(event) {
      const request = event.request;
      request.uri = '/b';
      request.querystring.lang = { value: 'ko' };
      request.headers['x-seen'] = { value: request.headers.host.value };
      return request;
    }`,
    { query: 'a=1&a=2' },
  );
  expect(JSON.parse(text)).toEqual({
    uri: '/b',
    query: 'a=1&a=2&lang=ko',
    headers: { host: 'shop.acme.example', 'x-seen': 'shop.acme.example' },
  });
});

test('a function may answer by itself', async () => {
  const { status, headers, text } = await answer(
    'viewer-request',
    `function handler() {
      return {
        statusCode: 401,
        statusDescription: 'Unauthorized',
        headers: { 'www-authenticate': { value: 'Basic' } },
        cookies: { seen: { value: '1', attributes: 'Path=/' } },
        body: { encoding: 'base64', data: 'aGk=' },
      };
    }`,
  );
  expect([status, headers, text]).toEqual([
    401,
    { 'www-authenticate': 'Basic', 'set-cookie': ['seen=1; Path=/'] },
    'hi',
  ]);
});

test('a function on the response sees the policy’s headers and adds its own', async () => {
  const { headers, text } = await answer(
    'viewer-response',
    `function handler(event) {
      const response = event.response;
      response.headers['x-own'] = { value: response.headers['x-policy'].value + ' ' + event.request.uri };
      return response;
    }`,
  );
  expect(headers).toEqual({ 'x-policy': 'yes', 'x-own': 'yes /a' });
  expect(JSON.parse(text)).toMatchObject({ uri: '/a' });
});

test('no function is called on the response when the origin answered 400 or more', async () => {
  const code = `function handler() { throw new Error('called'); }`;
  expect((await answer('viewer-response', code, { uri: '/missing' })).status).toBe(403);
});

test.each([
  ['throws', `function handler() { throw new Error('no such map'); }`, 'no such map'],
  ['returns nothing', 'function handler() {}', 'returned neither a request nor a response'],
  ['cannot be compiled', 'function handler( {', 'SyntaxError'],
  ['is not there', 'const other = 1;', 'handler is not defined'],
  ['never ends', 'function handler() { for (;;); }', 'timed out'],
  ['never answers', 'function handler() { return new Promise(() => {}); }', 'did not end'],
  ['asks for a module of Node.js', `function handler() { require('fs'); }`, 'have no module fs'],
])('a function that %s is 503 and is told', async (_, code, reason) => {
  const { status, text, printed } = await answer('viewer-request', code);
  expect(status).toBe(503);
  expect(text).toContain(reason);
  expect(printed.join()).toContain(reason);
});
