import { findProduct, formatPrice, products, searchProducts, totalOf } from '@acme/catalog';

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path Without its query: `/products`.
 * @property {URLSearchParams} [query]
 * @property {string} [body]
 */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {unknown} body What becomes the JSON body.
 * @property {Record<string, string>} [headers]
 */

/**
 * The answer to a request; knows nothing of servers or Lambdas.
 *
 * @param {Request} request
 * @returns {Answer}
 */
export function answer({ method, path, query = new URLSearchParams(), body = '' }) {
  const route = routes.find(({ pattern }) => pattern.test(path));
  if (!route) return fault(404, `there is nothing at ${path}`);
  const respond = route.methods[method === 'HEAD' ? 'GET' : method];
  if (!respond) return { ...fault(405, `${method} is not for ${path}`), headers: { allow: Object.keys(route.methods).join(', ') } };
  return respond({ path, query, body });
}

const routes = [
  { pattern: /^\/health$/, methods: { GET: () => ({ status: 200, body: { products: products.length } }) } },
  { pattern: /^\/products$/, methods: { GET: listProducts } },
  { pattern: /^\/products\/[^/]+$/, methods: { GET: showProduct } },
  { pattern: /^\/basket$/, methods: { POST: priceBasket } },
];

function listProducts({ query }) {
  return { status: 200, body: { products: searchProducts(query.get('search') ?? '').map(withPrice) } };
}

function showProduct({ path }) {
  const slug = path.slice('/products/'.length);
  const product = findProduct(slug);
  return product ? { status: 200, body: withPrice(product) } : fault(404, `there is no product "${slug}"`);
}

function priceBasket({ body }) {
  const lines = parse(body)?.lines;
  if (!Array.isArray(lines)) return fault(400, 'the body is not JSON with a list "lines"');
  try {
    return { status: 200, body: totalOf(lines) };
  } catch (error) {
    if (error instanceof RangeError) return fault(422, error.message);
    throw error;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const withPrice = (product) => ({ ...product, price: formatPrice(product.cents) });

const fault = (status, message) => ({ status, body: { message } });
