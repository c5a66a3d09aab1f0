import { alarmName, isAlarm } from '../../../lib/aws/cloudwatch/alarm-name';

const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:shop: errors';

test('an alarm is named by its name or its ARN', () => {
  expect([alarmName('errors'), alarmName(arn)]).toEqual(['errors', 'shop: errors']);
});

test.each([
  ['errors', true],
  [arn, true],
  ['arn:aws:sns:eu-west-1:111122223333:errors', false],
  ['${production.site.alarm}', false],
  [' errors', false],
  ['e'.repeat(256), false],
])('%s is an alarm: %s', (text, expected) => {
  expect(isAlarm(text)).toBe(expected);
});
