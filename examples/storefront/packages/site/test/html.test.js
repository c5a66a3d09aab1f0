import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../src/html.js';

test('what is put in is shown, not obeyed', () => {
  assert.equal(`${html`<p title="${'"'}">${'<b> & co'}</p>`}`, '<p title="&quot;">&lt;b&gt; &amp; co</p>');
});

test('a template in a template stays as it is, and so do lists of them', () => {
  assert.equal(`${html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>`}`, '<ul><li>1</li><li>2</li></ul>');
});

test('a template without values is itself', () => {
  assert.equal(`${html`<hr>`}`, '<hr>');
});
