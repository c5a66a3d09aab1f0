import { found, withStages } from '../../../helpers/definition';

const withWindow = (cron: string, zone = 'UTC') =>
  withStages(`{ name: One, window: { cron: "${cron}", zone: "${zone}" }, actions: [{ approve: ok }] }`);

test.each([
  ['* 9-17 ? * MON-FRI *', 'Asia/Seoul'],
  ['0/15 * 1 * ? *', 'UTC'],
  ['* * ? * 6L *', 'UTC+09:00'],
])('%s in %s is a window', (cron, zone) => {
  expect(found('BadWindow', withWindow(cron, zone))).toEqual([]);
});

test('what is no cron expression, or is open for a minute alone, is none', () => {
  expect(found('BadWindow', withWindow('9-17'))).toEqual(['"9-17" · "9-17" is no window']);
  expect(found('BadWindow', withWindow('0 9-17 ? * MON-FRI *'))).toEqual([
    '"0 9-17 ? * MON-FRI *" · "0 9-17 ? * MON-FRI *" is open for one minute of an hour',
  ]);
});

test('a zone is one that CodePipeline knows', () => {
  expect(found('BadWindow', withWindow('* 9-17 ? * * *', 'Mars/Olympus'))).toEqual([
    '"Mars/Olympus" · "Mars/Olympus" is no time zone',
  ]);
  expect(found('BadWindow', withWindow('* 9-17 ? * * *', '+09:00'))).toHaveLength(1);
});
