import { tryZonedTime } from '../../../lib/aws/codepipeline/zoned-time';

const moment = new Date('2026-03-01T22:30:00Z');

test.each([
  ['UTC', [2026, 3, 1, 22, 30, 1]],
  ['Asia/Seoul', [2026, 3, 2, 7, 30, 2]],
  ['UTC+05:30', [2026, 3, 2, 4, 0, 2]],
  ['America/New_York', [2026, 3, 1, 17, 30, 1]],
])('a moment in %s: year, month, day, hour, minute and day of the week', (zone, expected) => {
  const time = tryZonedTime(moment, zone);
  expect(time && [time.year, time.month, time.day, time.hour, time.minute, time.weekday]).toEqual(expected);
});

test('midnight is hour 0, and what is no zone has no time', () => {
  expect(tryZonedTime(new Date('2026-03-01T00:00:00Z'), 'UTC')?.hour).toBe(0);
  expect(tryZonedTime(moment, 'Mars/Olympus')).toBeUndefined();
});
