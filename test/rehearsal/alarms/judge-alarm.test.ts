import type { SynthesizedAlarm } from '../../../lib/assembly/alarm';
import { judgeAlarm, tryStatistic } from '../../../lib/rehearsal/alarms/judge-alarm';

const errors: SynthesizedAlarm = {
  stack: 'shop',
  logicalId: 'Errors',
  name: 'errors',
  arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors',
  threshold: 1,
  comparison: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  missingData: 'missing',
};

test.each([
  ['GreaterThanOrEqualToThreshold', 1, 'ALARM'],
  ['GreaterThanThreshold', 1, 'OK'],
  ['GreaterThanThreshold', 2, 'ALARM'],
  ['LessThanThreshold', 0, 'ALARM'],
  ['LessThanOrEqualToThreshold', 1, 'ALARM'],
  ['LessThanThreshold', 1, 'OK'],
  ['GreaterThanUpperThreshold', 9, 'OK'],
])('%s than 1: %d is %s', (comparison, value, state) => {
  expect(judgeAlarm({ ...errors, comparison }, [value])).toBe(state);
});

test('two of the last three periods', () => {
  const twoOfThree = { ...errors, evaluationPeriods: 3, datapointsToAlarm: 2 };
  expect(judgeAlarm(twoOfThree, [4, 0, 0, 5])).toBe('OK');
  expect(judgeAlarm(twoOfThree, [4, 0, 5])).toBe('ALARM');
  expect(judgeAlarm(twoOfThree, [4])).toBe('OK');
});

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
test.each([
  ['missing', 'INSUFFICIENT_DATA'],
  ['ignore', 'OK'],
  ['notBreaching', 'OK'],
  ['breaching', 'ALARM'],
])('a period without data is %s', (missingData, state) => {
  expect(judgeAlarm({ ...errors, missingData }, [undefined])).toBe(state);
});

test.each([
  ['Sum', 6],
  ['Average', 1.5],
  ['Minimum', 0],
  ['Maximum', 3],
  ['SampleCount', 4],
  ['p50', 1],
  ['p99', 3],
  ['tm90', undefined],
])('%s of 0, 1, 2, 3', (statistic, value) => {
  expect(tryStatistic(statistic, [2, 0, 3, 1])).toBe(value);
});

test('nothing has no statistic', () => {
  expect(tryStatistic('Sum', [])).toBeUndefined();
});
