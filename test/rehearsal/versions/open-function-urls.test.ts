import type { Invocation } from '../../../lib/rehearsal/action-run';
import { type FunctionUrls, openFunctionUrls } from '../../../lib/rehearsal/versions/open-function-urls';

const origin = { stack: 'staging', logicalId: 'Url' };
const invoked: { readonly name: string; readonly event: unknown }[] = [];
let urls: FunctionUrls;
beforeAll(async () => {
  urls = await openFunctionUrls({
    functionUrls: [
      { ...origin, url: 'https://u1.lambda-url.eu-west-1.on.aws/', functionName: 'orders:live', signed: true },
      { ...origin, url: 'https://u2.lambda-url.eu-west-1.on.aws/', functionName: 'orders', signed: false },
    ],
    invoke: async (name, event): Promise<Invocation> => {
      invoked.push({ name, event });
      const ok = name !== 'orders' || invoked.length < 2;
      return { ok, payload: { statusCode: 201, headers: { 'X-A': 'b' }, body: 'made' }, logs: [] };
    },
    clock: () => new Date('2026-03-01T09:00:00Z'),
    uuid: () => 'r1',
  });
});
afterAll(() => urls.close());

const ask = (url: string, init: RequestInit = {}) => fetch(urls.toLoopback(url), init);

test('a function is called with the request, under the name that stands in the template', async () => {
  const answer = await ask('https://u2.lambda-url.eu-west-1.on.aws/a?b=c', { method: 'POST', body: 'text' });
  expect([answer.status, answer.headers.get('x-a'), await answer.text()]).toEqual([201, 'b', 'made']);
  expect(invoked[0]).toMatchObject({
    name: 'orders',
    event: {
      version: '2.0',
      rawPath: '/a',
      rawQueryString: 'b=c',
      requestContext: { requestId: 'r1', domainName: 'u2.lambda-url.eu-west-1.on.aws', http: { method: 'POST' } },
    },
  });
});

// https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
test('a URL for signed requests forbids others, and does not call', async () => {
  const before = invoked.length;
  const forbidden = await ask('https://u1.lambda-url.eu-west-1.on.aws/');
  expect([forbidden.status, await forbidden.json()]).toEqual([403, { Message: 'Forbidden' }]);
  expect(invoked.length).toBe(before);
  const credential = 'AKIA/20260301/eu-west-1/lambda/aws4_request';
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;
  expect((await ask('https://u1.lambda-url.eu-west-1.on.aws/', { headers: { authorization } })).status).toBe(201);
  expect(invoked.at(-1)?.name).toBe('orders:live');
});

test('a function that fails is 502', async () => {
  const failed = await ask('https://u2.lambda-url.eu-west-1.on.aws/');
  expect([failed.status, await failed.json()]).toEqual([502, { Message: 'Internal Server Error' }]);
});

test('other URLs stay as they are', () => {
  expect(urls.toLoopback('https://u3.lambda-url.eu-west-1.on.aws/')).toBe('https://u3.lambda-url.eu-west-1.on.aws/');
});
