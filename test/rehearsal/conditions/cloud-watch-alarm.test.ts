import { readFileSync } from 'node:fs';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { judgeRule } from '../../helpers/rules';

const directory = temporaryDirectory();
const judge = (
  configuration: Readonly<Record<string, string>>,
  ...alarms: ReadonlyArray<readonly [string, 'ALARM' | 'OK']>
) => judgeRule(directory, 'CloudWatchAlarm', configuration, { alarms: new Map(alarms) });

test('an alarm in ALARM fails the rule, one in OK does not', async () => {
  expect(await judge({ AlarmName: 'errors' }, ['errors', 'ALARM'])).toMatchObject({
    state: 'FAILED',
    story: 'the alarm errors is in ALARM',
  });
  expect(await judge({ AlarmName: 'errors' }, ['errors', 'OK'])).toMatchObject({ state: 'SUCCEEDED' });
});

test('the states that fail are those of the rule', async () => {
  const states = { AlarmName: 'errors', AlarmStates: 'ALARM,OK' };
  expect((await judge(states, ['errors', 'OK'])).state).toBe('FAILED');
});

test('an alarm of which nobody has told is taken for OK, and the log says how to tell', async () => {
  const { state, story, log } = await judge({ AlarmName: 'errors', WaitTime: '15' });
  expect([state, story]).toEqual(['SUCCEEDED', 'the alarm errors is taken for OK']);
  expect(readFileSync(log, 'utf8')).toBe(
    'on AWS the alarm is watched for 15 min; nothing is waited for here\n' +
      'nobody has told the state of errors: taken for OK; give --alarm errors=ALARM\n',
  );
});

test('a rule without an alarm fails', async () => {
  expect((await judge({})).story).toBe('it names no alarm');
});
