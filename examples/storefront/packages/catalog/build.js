// Writes the feed that price comparison sites read: dist/products.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { formatPrice, products } from './src/index.js';

const feed = products.map(({ slug, name, line, cents }) => ({ slug, name, line, cents, price: formatPrice(cents) }));
const dist = new URL('dist/', import.meta.url);

await mkdir(dist, { recursive: true });
await writeFile(new URL('products.json', dist), `${JSON.stringify(feed, undefined, 2)}\n`);
console.log(`dist/products.json: ${feed.length} products`);
