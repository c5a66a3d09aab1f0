import { isCron } from '../../../lib/aws/scheduler/is-cron';

test.each([
  'cron(0 4 ? * MON-FRI *)',
  'cron(0/15 10 1,15 * ? 2026-2030)',
  'cron(0 8 ? * 2#1 *)',
  'cron(*/5 8-17 ? JAN-MAR,dec SUN,6 *)',
  'cron(15 10 L * ? 2026)',
  'cron(15 10 3W * ? *)',
  'cron(15 10 ? * 6L 2026-2028)',
])('%s is one', (expression) => {
  expect(isCron(expression)).toBe(true);
});

test.each([
  'cron(60 4 ? * * *)',
  'cron(0 24 ? * * *)',
  'cron(0 4 32 * ? *)',
  'cron(0 4 0 * ? *)',
  'cron(0 4 ? 13 * *)',
  'cron(0 4 ? JANUARY * *)',
  'cron(0 4 ? * 8 *)',
  'cron(0 4 ? * MON#6 *)',
  'cron(0 4 ? * * 1969)',
  'cron(0 4 ? * ? *)',
  'cron(0 4 1 * MON *)',
  'cron(0/0 4 ? * * *)',
  'cron(0/1/2 4 ? * * *)',
  'cron(1- 4 ? * * *)',
  'cron(a b ? c d e)',
  'cron(0 4 ? * *)',
  'cron(0  4 ? * * *)',
  'rate(1 hour)',
])('%s is none', (expression) => {
  expect(isCron(expression)).toBe(false);
});
