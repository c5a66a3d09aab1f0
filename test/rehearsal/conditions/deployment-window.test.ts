import { temporaryDirectory } from '../../helpers/rehearsal';
import { judgeRule } from '../../helpers/rules';

const directory = temporaryDirectory();
const office = '* * 9-17 ? * MON-FRI *';
const judge = (Cron: string, TimeZone: string, time: string) =>
  judgeRule(directory, 'DeploymentWindow', { Cron, TimeZone }, { time });

test('a window that is open lets the execution in', async () => {
  // A Monday, 09:30 in Seoul.
  const { state, story, warnings } = await judge(office, 'Asia/Seoul', '2026-03-02T00:30:00Z');
  expect([state, story, warnings]).toEqual(['SUCCEEDED', `the window ${office} is open`, []]);
});

test('outside of it the rehearsal goes on, and says that AWS would wait', async () => {
  const { state, warnings } = await judge(office, 'UTC', '2026-03-02T00:30:00Z');
  expect(state).toBe('SUCCEEDED');
  expect(warnings).toEqual([`Deploy.IsGood: outside of its window ${office} (UTC), where AWS would wait`]);
});

test.each([
  ['9-17', 'UTC', '"9-17" is no window'],
  [office, 'Mars/Olympus', 'there is no time zone Mars/Olympus'],
])('%s in %s fails', async (cron, zone, reason) => {
  expect(await judge(cron, zone, '2026-03-02T00:30:00Z')).toMatchObject({ state: 'FAILED', story: reason });
});
