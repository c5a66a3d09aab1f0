import { findProduct } from './find.js';

/**
 * What a basket costs, in cents. Shipping is free from $75.
 *
 * @param {readonly { slug: string, count: number }[]} lines
 */
export function totalOf(lines) {
  const goods = lines.reduce((sum, line) => sum + costOf(line), 0);
  const shipping = goods === 0 || goods >= 7500 ? 0 : 650;
  return { goods, shipping, total: goods + shipping };
}

function costOf(line) {
  const { slug, count } = line ?? {};
  const product = findProduct(slug);
  if (!product) throw new RangeError(`there is no product "${slug}"`);
  if (!Number.isInteger(count) || count < 1 || count > 99) {
    throw new RangeError(`a basket holds 1 to 99 of a product, not ${count}`);
  }
  return product.cents * count;
}
