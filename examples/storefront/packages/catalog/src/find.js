import { products } from './products.js';

/** @param {string} slug */
export function findProduct(slug) {
  return products.find((product) => product.slug === slug);
}

/**
 * The products that hold every word of the query in their name, their line or their tags; all of them for no words.
 *
 * @param {string} query
 */
export function searchProducts(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return products.filter(({ name, line, tags }) => {
    const text = [name, line, ...tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
