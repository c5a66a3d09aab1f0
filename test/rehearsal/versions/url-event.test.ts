import { toUrlEvent } from '../../../lib/rehearsal/versions/url-event';

const circumstances = { id: 'r-1', now: new Date('2026-03-01T09:00:00Z'), host: 'u1.lambda-url.eu-west-1.on.aws' };
const request = { method: 'GET', path: '/', query: '', headers: {}, body: Buffer.alloc(0) };

// https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-request-payload
test('a request is an event of the payload format 2.0', () => {
  const headers = { cookie: 'a=1; b=2', 'content-type': 'application/json' };
  const event = toUrlEvent(
    { method: 'POST', path: '/orders', query: 'n=1&n=2&x=', headers, body: Buffer.from('{"id":7}') },
    circumstances,
  );
  expect(event).toMatchObject({
    version: '2.0',
    rawPath: '/orders',
    rawQueryString: 'n=1&n=2&x=',
    cookies: ['a=1', 'b=2'],
    headers: { 'content-type': 'application/json', host: 'u1.lambda-url.eu-west-1.on.aws' },
    queryStringParameters: { n: '1,2', x: '' },
    requestContext: { http: { method: 'POST', path: '/orders' }, requestId: 'r-1', timeEpoch: 1772355600000 },
    body: '{"id":7}',
    isBase64Encoded: false,
  });
});

test('nothing is no body, and bytes that are no text are base64', () => {
  expect(toUrlEvent(request, circumstances)).not.toHaveProperty('body');
  const bytes = toUrlEvent({ ...request, body: Buffer.from([255, 0]) }, circumstances);
  expect(bytes).toMatchObject({ body: '/wA=', isBase64Encoded: true });
});
