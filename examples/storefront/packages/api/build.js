// Makes dist: plain JavaScript that runs where npm never ran, the catalog inside.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const dist = new URL('dist/', here);
const catalog = new URL('../catalog/', here);
const { name, version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8'));

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await cp(new URL('src/', here), dist, { recursive: true });
await cp(new URL('src/', catalog), new URL('node_modules/@acme/catalog/src/', dist), { recursive: true });
await cp(new URL('package.json', catalog), new URL('node_modules/@acme/catalog/package.json', dist));
await writeFile(new URL('package.json', dist), `${JSON.stringify({ name, version, type: 'module', main: 'lambda.js' }, undefined, 2)}\n`);

// A package that cannot start is found here and not in production.
const { handler } = await import(new URL('lambda.js', dist));
const { statusCode, body } = await handler({ requestContext: { http: { method: 'GET', path: '/health' } }, rawQueryString: '' });
if (statusCode !== 200) throw new Error(`dist answers /health with ${statusCode}: ${body}`);
console.log(`dist: ${name} ${version}, healthy: ${body}`);
