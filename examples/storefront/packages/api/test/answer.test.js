import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from '../src/answer.js';

const get = (path, query = '') => answer({ method: 'GET', path, query: new URLSearchParams(query) });

test('products are listed with their prices', () => {
  const { status, body } = get('/products');
  assert.equal(status, 200);
  assert.equal(body.products.find(({ slug }) => slug === 'brass-ruler').price, '$36');
});

test('products are searched', () => {
  assert.deepEqual(get('/products', 'search=wood').body.products.map(({ slug }) => slug), ['cedar-pencils']);
});

test('one product is shown, an unknown one is not found', () => {
  assert.equal(get('/products/felt-mat').body.name, 'Felt mat');
  assert.equal(get('/products/anvil').status, 404);
});

test('a basket is priced', () => {
  const body = JSON.stringify({ lines: [{ slug: 'river-stone', count: 1 }] });
  assert.deepEqual(answer({ method: 'POST', path: '/basket', body }), { status: 200, body: { goods: 1200, shipping: 650, total: 1850 } });
});

test('a basket that makes no sense is refused with the reason', () => {
  const post = (body) => answer({ method: 'POST', path: '/basket', body });
  assert.equal(post('{').status, 400);
  assert.equal(post('null').status, 400);
  assert.equal(post('{"lines":[null]}').status, 422);
  assert.deepEqual(post('{"lines":[{"slug":"anvil","count":1}]}'), { status: 422, body: { message: 'there is no product "anvil"' } });
});

test('a wrong method is told the right one', () => {
  const { status, headers } = answer({ method: 'DELETE', path: '/products' });
  assert.equal(status, 405);
  assert.equal(headers.allow, 'GET');
});
