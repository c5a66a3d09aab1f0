import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findProduct, products, searchProducts } from '../src/index.js';

test('a product is found by its slug', () => {
  assert.equal(findProduct('desk-lamp')?.name, 'Desk lamp');
  assert.equal(findProduct('desk'), undefined);
});

test('every word must be found, in any order and case', () => {
  assert.deepEqual(searchProducts('METAL light').map(({ slug }) => slug), ['desk-lamp']);
  assert.deepEqual(searchProducts('paper metal'), []);
});

test('no words find everything', () => {
  assert.equal(searchProducts('  ').length, products.length);
});
