import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { products } from '@acme/catalog';
import { writeSite } from '../src/write-site.js';

let folder;
let files;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await writeFile(join(folder, 'left-over.html'), '');
  files = await writeSite(folder, '1.2.3');
});
after(() => rm(folder, { recursive: true }));

const read = (name) => readFile(join(folder, name), 'utf8');

test('every product has a page with its name and its price', async () => {
  for (const { slug, name } of products) assert.match(await read(`products/${slug}/index.html`), new RegExp(`<h1>${name}</h1>`));
  assert.match(await read('products/brass-ruler/index.html'), /<p class="price">\$36<\/p>/);
});

test('a page that is not there has a page', () => {
  assert.ok(files.includes('404.html'));
});

test('every page has one title, one first heading and the version', async () => {
  for (const file of files) {
    const text = await read(file);
    assert.equal(text.match(/<title>[^<]+<\/title>/g)?.length, 1, file);
    assert.equal(text.match(/<h1>/g)?.length, 1, file);
    assert.match(text, /Version 1\.2\.3/, file);
  }
});

test('every link inside the site leads somewhere', async () => {
  const linked = new Set((await Promise.all(files.map(read))).flatMap((text) => [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path)));
  assert.ok(linked.size > products.length);
  for (const path of linked) assert.ok(existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)), path);
});

test('the page one is on is marked in the navigation', async () => {
  assert.match(await read('products/index.html'), /href="\/products\/" aria-current="page"/);
  assert.doesNotMatch(await read('index.html'), /aria-current/);
});

test('no page needs a style or a script in its text, so a strict content security policy fits', async () => {
  for (const file of files) assert.doesNotMatch(await read(file), /<script|<style| style="| on[a-z]+="/, file);
});

test('what an earlier build left is gone', () => {
  assert.equal(existsSync(join(folder, 'left-over.html')), false);
});
