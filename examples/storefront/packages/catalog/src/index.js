export { totalOf } from './basket.js';
export { findProduct, searchProducts } from './find.js';
export { formatPrice } from './price.js';
export { products } from './products.js';
