import { tryOnFailure } from '../../../lib/aws/codebuild/on-failure';

it.each([
  ['ABORT', { kind: 'abort' }],
  ['CONTINUE', { kind: 'continue' }],
  ['RETRY', { kind: 'retry', count: 3, pattern: /.*/ }],
  ['RETRY-4', { kind: 'retry', count: 4, pattern: /.*/ }],
  ['RETRY-invalid+', { kind: 'retry', count: 3, pattern: /invalid+/ }],
  ['RETRY-8-invalid+', { kind: 'retry', count: 8, pattern: /invalid+/ }],
  ['Retry-3-.*connection timed out.*', { kind: 'retry', count: 3, pattern: /.*connection timed out.*/ }],
  ['RETRY-0', { kind: 'retry', count: 0, pattern: /.*/ }],
  ['RETRY-503 Service', { kind: 'retry', count: 3, pattern: /503 Service/ }],
])('reads %s of the user guide', (text, expected) => {
  expect(tryOnFailure(text)).toEqual(expected);
});

it.each(['', 'abort', 'RETRY-101', 'RETRY-', 'RETRY-2-(', 'STOP'])('refuses %p', (text) => {
  expect(tryOnFailure(text)).toBeUndefined();
});
