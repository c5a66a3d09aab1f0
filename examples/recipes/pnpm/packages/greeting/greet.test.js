import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greet } from './greet.js';

test('a visitor is greeted', () => assert.equal(greet('Ada'), '<h1>Hello, Ada</h1>'));
test('markup in a name is shown, not obeyed', () => assert.equal(greet('<b>'), '<h1>Hello, &lt;b&gt;</h1>'));
