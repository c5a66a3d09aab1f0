import { toUrlResponse } from '../../../lib/rehearsal/versions/url-response';

// https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-response-payload
test.each([
  [{ message: 'hi' }, 200, '{"message":"hi"}'],
  ['hi', 200, 'hi'],
  [null, 200, 'null'],
  [{ statusCode: 404, body: 'gone' }, 404, 'gone'],
  [{ statusCode: 204 }, 204, ''],
])('%j is %d', (payload, status, body) => {
  expect(toUrlResponse(payload)).toEqual({ status, headers: { 'content-type': 'application/json' }, body });
});

test('headers, cookies and bytes', () => {
  const headers = { 'Content-Type': 'image/png' };
  const response = toUrlResponse({ statusCode: 200, headers, cookies: ['a=1'], body: '/wA=', isBase64Encoded: true });
  expect(response).toEqual({
    status: 200,
    headers: { 'content-type': 'image/png', 'set-cookie': ['a=1'] },
    body: Buffer.from([255, 0]),
  });
});
