import type { SynthesizedRule } from '../../../lib/assembly/rule';
import { toScheduled } from '../../../lib/rehearsal/notices/scheduled-event';

const rule = (change: Partial<SynthesizedRule>): SynthesizedRule => ({
  stack: 'pipeline-shop',
  logicalId: 'Times',
  name: 'times',
  enabled: true,
  schedule: 'rate(15 minutes)',
  targets: [
    { id: 'T', arn: 'arn:aws:lambda:eu-west-1:111122223333:function:sweep', maximumRetryAttempts: 185 },
    { id: 'P', arn: 'arn:aws:codepipeline:eu-west-1:111122223333:shop', maximumRetryAttempts: 185 },
  ],
  ...change,
});
const place = { stack: 'pipeline-shop', account: '111122223333', region: 'eu-west-1' };
const scheduled = (...rules: readonly SynthesizedRule[]) =>
  toScheduled(rules, place, new Date('2026-01-01T00:00:00Z'), () => 'id-1');

test('a function gets EventBridge’s scheduled event; a pipeline is started by nobody', () => {
  // The shape of https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html
  const event = {
    version: '0',
    id: 'id-1',
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '111122223333',
    time: '2026-01-01T00:00:00.000Z',
    region: 'eu-west-1',
    resources: ['arn:aws:events:eu-west-1:111122223333:rule/times'],
    detail: {},
  };
  expect(scheduled(rule({}))).toMatchObject([{ event, matched: { target: { id: 'T' }, input: event } }]);
});

test.each([
  ['a rule that is off', { enabled: false }],
  ['a rule of another stack', { stack: 'other' }],
])('%s is left alone', (_, change) => {
  expect(scheduled(rule(change))).toEqual([]);
});
