import { matchesWindow } from '../../../lib/aws/codepipeline/matches-window';
import { tryZonedTime } from '../../../lib/aws/codepipeline/zoned-time';

function isOpen(cron: string, time: string): boolean | undefined {
  const zoned = tryZonedTime(new Date(time), 'UTC');
  return zoned && matchesWindow(cron, zoned);
}

// 1 March 2026 is a Sunday; the rules are those of https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-DeploymentWindow.html
test.each([
  ['* * 9-17 ? * MON-FRI *', '2026-03-02T09:00:00Z', true],
  ['* * 9-17 ? * MON-FRI *', '2026-03-02T17:59:00Z', true],
  ['* * 9-17 ? * MON-FRI *', '2026-03-02T18:00:00Z', false],
  ['* * 9-17 ? * mon-fri', '2026-03-01T10:00:00Z', false],
  ['0 0/15 * * * ?', '2026-03-02T10:45:00Z', true],
  ['0 5/15 * * * ?', '2026-03-02T10:45:00Z', false],
  ['* * 22-2 * * ?', '2026-03-02T01:00:00Z', true],
  ['* * * ? * SUN,WED', '2026-03-04T10:00:00Z', true],
  ['* * * L * ?', '2026-02-28T10:00:00Z', true],
  ['* * * L-3 * ?', '2026-03-28T10:00:00Z', true],
  ['* * * LW * ?', '2026-02-27T10:00:00Z', true],
  ['* * * 15W * ?', '2026-03-16T10:00:00Z', true],
  ['* * * 1W * ?', '2026-03-02T10:00:00Z', true],
  ['* * * ? * L', '2026-03-07T10:00:00Z', true],
  ['* * * ? * 6L', '2026-03-27T10:00:00Z', true],
  ['* * * ? * 6L', '2026-03-20T10:00:00Z', false],
  ['* * * ? * 6#3', '2026-03-20T10:00:00Z', true],
  ['* * * ? JAN-MAR * 2027', '2026-03-20T10:00:00Z', false],
])('%s is open at %s: %s', (cron, time, expected) => {
  expect(isOpen(cron, time)).toBe(expected);
});

test.each(['9-17', '* * 25 ? * MON-FRI *', '* * * ? * FUNDAY *', '* * 1-2-3 * * ?'])('%s is no window', (cron) => {
  expect(isOpen(cron, '2026-03-02T09:00:00Z')).toBeUndefined();
});
