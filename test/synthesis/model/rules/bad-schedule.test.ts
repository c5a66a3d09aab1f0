import { anyStages, found, withPipeline } from '../../../helpers/definition';

const withSchedule = (schedule: string, zone = 'UTC') =>
  withPipeline('source: { codecommit: shop }', `triggers: [{ schedule: "${schedule}", zone: "${zone}" }]`, anyStages);

test.each([
  'cron(0 4 ? * MON-FRI *)',
  'cron(0/15 10 1,15 * ? 2026-2030)',
  'cron(0 8 ? * 2#1 *)',
  'rate(1 hour)',
  'rate(12 hours)',
])('%s is a schedule', (schedule) => {
  expect(found('BadSchedule', withSchedule(schedule, 'Asia/Seoul'))).toEqual([]);
});

test.each(['cron(0 24 ? * * *)', 'cron(0 4 * * *)', 'cron(0 4 * * * *)', 'rate(1 hours)', 'rate(0 days)', 'every day'])(
  '%s is none',
  (schedule) => {
    expect(found('BadSchedule', withSchedule(schedule))).toEqual([`"${schedule}" · "${schedule}" is no schedule`]);
  },
);

test('a zone is one of the IANA database', () => {
  expect(found('BadSchedule', withSchedule('rate(1 day)', 'Seoul'))).toEqual(['"Seoul" · "Seoul" is no time zone']);
  expect(found('BadSchedule', withSchedule('rate(1 day)', 'asia/seoul'))).toHaveLength(1);
  expect(found('BadSchedule', withSchedule('rate(1 day)', '+09:00'))).toHaveLength(1);
  expect(found('BadSchedule', withSchedule('rate(1 day)', 'US/Pacific'))).toEqual([]);
});
