import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { createApi } from '../src/server.js';

const server = createApi();
let root;

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

test('JSON over HTTP', async () => {
  const response = await fetch(`${root}/products?search=lamp`);
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal((await response.json()).products[0].slug, 'desk-lamp');
});

test('HEAD answers as GET does, without a body', async () => {
  const response = await fetch(`${root}/health`, { method: 'HEAD' });
  assert.equal(response.status, 200);
  assert.equal(await response.text(), '');
});

test('a body that is too large is refused', async () => {
  const response = await fetch(`${root}/basket`, { method: 'POST', body: 'x'.repeat(65 * 1024) });
  assert.equal(response.status, 413);
});
