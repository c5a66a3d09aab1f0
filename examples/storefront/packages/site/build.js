// Makes dist: the pages, the assets, and the feed that the catalog's build wrote.
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeSite } from './src/write-site.js';

const dist = new URL('dist/', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

const names = await writeSite(fileURLToPath(dist), version);
await cp(fileURLToPath(import.meta.resolve('@acme/catalog/feed')), new URL('products.json', dist));
console.log(`dist: ${names.length} pages of version ${version}`);
