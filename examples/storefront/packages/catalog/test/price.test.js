import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPrice } from '../src/index.js';

test('whole dollars go without cents', () => {
  assert.equal(formatPrice(2400), '$24');
});

test('cents are shown when there are some', () => {
  assert.equal(formatPrice(124950), '$1,249.50');
});

test('half a cent is no price', () => {
  assert.throws(() => formatPrice(0.5), RangeError);
});
