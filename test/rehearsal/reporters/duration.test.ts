import { renderDuration } from '../../../lib/rehearsal/reporters/duration';

test.each([
  [0, '0.0 s'],
  [449, '0.4 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min 00 s'],
  [185_000, '3 min 05 s'],
  [3_725_000, '1 h 02 min'],
])('%i ms is %s', (milliseconds, text) => {
  expect(renderDuration(milliseconds)).toBe(text);
});
