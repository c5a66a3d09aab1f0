import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totalOf } from '../src/index.js';

test('a small basket pays for shipping', () => {
  assert.deepEqual(totalOf([{ slug: 'river-stone', count: 2 }]), { goods: 2400, shipping: 650, total: 3050 });
});

test('shipping is free from 75 dollars', () => {
  assert.deepEqual(totalOf([{ slug: 'cedar-pencils', count: 1 }, { slug: 'felt-mat', count: 2 }]), {
    goods: 10200,
    shipping: 0,
    total: 10200,
  });
});

test('an empty basket costs nothing', () => {
  assert.equal(totalOf([]).total, 0);
});

test('what is not sold cannot be bought, nor can half of it', () => {
  assert.throws(() => totalOf([{ slug: 'anvil', count: 1 }]), /no product "anvil"/);
  assert.throws(() => totalOf([{ slug: 'felt-mat', count: 0.5 }]), /not 0\.5/);
});
