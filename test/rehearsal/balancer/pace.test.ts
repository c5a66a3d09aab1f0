import { REHEARSAL_PACE } from '../../../lib/rehearsal/balancer/pace';

test('what only waits is shortened, within bounds', () => {
  const { checkMs, startMs, sickMs, waitMs, stopMs, callbackMs } = REHEARSAL_PACE;
  expect([5, 30, 300].map(checkMs)).toEqual([100, 600, 1_000]);
  expect([10, 60, 600].map(startMs)).toEqual([8_000, 10_000, 30_000]);
  expect([10, 60, 600].map(sickMs)).toEqual([3_000, 5_000, 15_000]);
  expect([0, 0.1, 5, 60].map(waitMs)).toEqual([0, 500, 3_000, 5_000]);
  expect([1, 30].map(stopMs)).toEqual([1_000, 10_000]);
  expect(callbackMs(30)).toBe(600);
});
