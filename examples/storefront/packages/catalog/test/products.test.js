import assert from 'node:assert/strict';
import { test } from 'node:test';
import { products } from '../src/index.js';

test('a slug names one product', () => {
  assert.equal(new Set(products.map(({ slug }) => slug)).size, products.length);
});

for (const { slug, cents, line, story, details } of products) {
  test(`${slug} can be sold`, () => {
    assert.match(slug, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(Number.isSafeInteger(cents) && cents > 0, 'its price is a whole number of cents');
    assert.ok(line.length <= 60, 'its line fits a card');
    assert.ok(story.length >= 80 && details.length > 0, 'its page has something to read');
  });
}
