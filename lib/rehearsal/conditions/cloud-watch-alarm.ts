import { alarmName } from '../../aws/cloudwatch/alarm-name';
import { failed, succeeded } from '../outcome';
import type { RuleRunner } from './rule-runner';

/**
 * CloudWatchAlarm: fails when the alarm is in one of its states. Nothing is waited for: what the alarm says now is what it
 * would say when the wait is over.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-CloudWatchAlarm.html
 */
export const cloudWatchAlarm: RuleRunner = {
  provider: 'CloudWatchAlarm',
  run: async ({ configuration, world, log }) => {
    const { AlarmName: alarm = '', AlarmStates: states = 'ALARM', WaitTime: minutes } = configuration;
    const name = alarmName(alarm);
    if (name === '') return failed('it names no alarm', 'ConfigurationError');
    const state = world.alarms.state(name);
    if (minutes !== undefined) log(`on AWS the alarm is watched for ${minutes} min; nothing is waited for here`);
    if (state === undefined) log(`nobody has told the state of ${name}: taken for OK; give --alarm ${name}=ALARM`);
    const bad = states.split(/[\s,]+/).includes(state ?? 'OK');
    return bad
      ? failed(`the alarm ${name} is in ${state ?? 'OK'}`)
      : succeeded({}, { summary: `the alarm ${name} is ${state === undefined ? 'taken for OK' : `in ${state}`}` });
  },
};
