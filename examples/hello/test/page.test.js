import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml, page } from '../src/page.js';

test('a page carries its title and its text', () => {
  const html = page({ title: 'Hello', text: 'Good morning.' });
  assert.match(html, /<title>Hello<\/title>/);
  assert.match(html, /<p>Good morning\.<\/p>/);
});

test('a page in a folder finds the style at the root', () => {
  assert.match(page({ title: 'About', text: '', root: '../' }), /href="\.\.\/style\.css"/);
});

test('markup in a text is shown, not obeyed', () => {
  assert.equal(escapeHtml('<b> & "c"'), '&lt;b> &amp; &quot;c&quot;');
});
