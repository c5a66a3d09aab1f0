import { toAlarmEvent } from '../../../lib/aws/events/alarm-event';

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
test('an alarm that goes off, as EventBridge delivers it', () => {
  const event = toAlarmEvent({
    id: 'c4c1c1c9-6542-e61b-6ef0-8c4d36933a92',
    account: '123456789012',
    region: 'us-east-1',
    name: 'ServerCpuTooHigh',
    state: 'ALARM',
    previous: 'OK',
    reason: 'Threshold Crossed',
    time: new Date('2019-10-02T17:04:40.989Z'),
  });
  expect(event).toEqual({
    version: '0',
    id: 'c4c1c1c9-6542-e61b-6ef0-8c4d36933a92',
    'detail-type': 'CloudWatch Alarm State Change',
    source: 'aws.cloudwatch',
    account: '123456789012',
    time: '2019-10-02T17:04:40Z',
    region: 'us-east-1',
    resources: ['arn:aws:cloudwatch:us-east-1:123456789012:alarm:ServerCpuTooHigh'],
    detail: {
      alarmName: 'ServerCpuTooHigh',
      previousState: { value: 'OK', timestamp: '2019-10-02T17:04:40.989+0000' },
      state: { value: 'ALARM', timestamp: '2019-10-02T17:04:40.989+0000', reason: 'Threshold Crossed' },
    },
  });
});
