import { matchesPathPattern } from '../../../lib/rehearsal/site/path-pattern';

/** The examples of AWS's "Path pattern". */
test.each([
  ['*.jpg', '/a/b.jpg', true],
  ['images/*.jpg', '/images/a/b.jpg', true],
  ['/images/*.jpg', '/images/a.jpg', true],
  ['images/*.jpg', '/thumbs/images/a.jpg', false],
  ['a??.jpg', '/ant.jpg', true],
  ['a??.jpg', '/at.jpg', false],
  ['*', '/', true],
  ['*.jpg', '/a.JPG', false],
  ['api.v1/*', '/apiXv1/a', false],
])('%s on %s: %s', (pattern, uri, fits) => {
  expect(matchesPathPattern(pattern, uri)).toBe(fits);
});
