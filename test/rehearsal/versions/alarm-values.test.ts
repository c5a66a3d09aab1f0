import type { AlarmMetric, SynthesizedAlarm } from '../../../lib/assembly/alarm';
import { isJudged, tryValue } from '../../../lib/rehearsal/versions/alarm-values';

const metric: AlarmMetric = {
  namespace: 'AWS/Lambda',
  name: 'Errors',
  dimensions: { FunctionName: 'orders' },
  statistic: 'Sum',
  periodSeconds: 60,
};
const alarm: SynthesizedAlarm = {
  stack: 'staging',
  logicalId: 'Errors',
  name: 'errors',
  arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors',
  metric,
  threshold: 1,
  comparison: 'GreaterThanThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  missingData: 'missing',
};
const { metric: _, ...calculated } = alarm;
const called = { functionName: 'orders', alias: 'live' };
const of = (change: Partial<AlarmMetric>) => ({ ...alarm, metric: { ...metric, ...change } });

test.each([
  [true, 'the function', alarm],
  [true, 'the alias', of({ dimensions: { FunctionName: 'orders', Resource: 'orders:live' } })],
  [true, 'a version', of({ dimensions: { FunctionName: 'orders', Resource: 'orders:live', ExecutedVersion: '3' } })],
  [false, 'another function', of({ dimensions: { FunctionName: 'parcels' } })],
  [false, 'another alias', of({ dimensions: { FunctionName: 'orders', Resource: 'orders:beta' } })],
  [false, 'another namespace', of({ namespace: 'AWS/ApplicationELB' })],
  [false, 'a metric that calls do not show', of({ name: 'IteratorAge' })],
  [false, 'a calculation', calculated],
])('%p: %s', (isIt, _, one) => {
  expect(isJudged(one, called)).toBe(isIt);
});

test('values over the calls of a period', () => {
  const samples = [
    { version: '2', ok: true, began: 0, milliseconds: 10 },
    { version: '3', ok: false, began: 0, milliseconds: 30 },
  ];
  expect(tryValue(metric, samples)).toBe(1);
  expect(tryValue({ ...metric, statistic: 'Average' }, samples)).toBe(0.5);
  expect(tryValue({ ...metric, name: 'Duration', statistic: 'Maximum' }, samples)).toBe(30);
  expect(tryValue({ ...metric, dimensions: { ExecutedVersion: '2' } }, samples)).toBe(0);
  expect(tryValue({ ...metric, name: 'Throttles' }, samples)).toBe(0);
  expect(tryValue(metric, [])).toBeUndefined();
});
