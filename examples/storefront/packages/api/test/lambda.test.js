import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handler } from '../src/lambda.js';

const event = (method, path, rest) => ({ requestContext: { http: { method, path } }, rawQueryString: '', ...rest });

test('a function URL gets JSON', async () => {
  const { statusCode, headers, body } = await handler(event('GET', '/products', { rawQueryString: 'search=stone' }));
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'application/json; charset=utf-8');
  assert.equal(JSON.parse(body).products[0].slug, 'river-stone');
});

test('a body in base64 is read', async () => {
  const body = Buffer.from('{"lines":[]}').toString('base64');
  const result = await handler(event('POST', '/basket', { body, isBase64Encoded: true }));
  assert.deepEqual(JSON.parse(result.body), { goods: 0, shipping: 0, total: 0 });
});
