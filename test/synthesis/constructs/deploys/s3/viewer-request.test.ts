import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const file = join(__dirname, '../../../../../lib/synthesis/constructs/deploys/s3/viewer-request.js');
const code = readFileSync(file, 'utf8');

interface Answer {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: { readonly location: { readonly value: string } };
}

/** What CloudFront does with a request, by the function's own code: `→` where it sends the visitor, else what it asks of the bucket. */
function ask(uri: string, querystring: object = {}): string {
  const event = { version: '1.0', context: {}, viewer: {}, request: { method: 'GET', uri, querystring, headers: {} } };
  const answer = runInNewContext(`${code}\nhandler(${JSON.stringify(event)})`) as Answer;
  return answer.statusCode === undefined
    ? String(answer.uri)
    : `${answer.statusCode} → ${answer.headers?.location.value}`;
}

test.each([
  ['/', '/index.html'],
  ['/docs/', '/docs/index.html'],
  ['/docs/guide/', '/docs/guide/index.html'],
  ['/style.css', '/style.css'],
  ['/v1.2/', '/v1.2/index.html'],
  ['/.well-known/security.txt', '/.well-known/security.txt'],
])('%s is answered by %s', (uri, expected) => {
  expect(ask(uri)).toBe(expected);
});

test.each([
  ['/docs', '302 → /docs/'],
  ['/v1.2/docs', '302 → /v1.2/docs/'],
  ['//evil.example', '//evil.example'],
  ['//evil', '302 → /evil/'],
  ['/\\evil', '302 → /evil/'],
  ['///\\/evil/page', '302 → /evil/page/'],
])('%s is answered with %s, never sent to another host', (uri, expected) => {
  expect(ask(uri)).toBe(expected);
});

test('the query travels along', () => {
  expect(
    ask('/search', {
      q: { value: 'red%20shoes' },
      size: { value: '41', multiValue: [{ value: '41' }, { value: '42' }] },
      all: { value: '' },
    }),
  ).toBe('302 → /search/?q=red%20shoes&size=41&size=42&all');
});

test('the code stays within what CloudFront takes', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(10_240);
});
