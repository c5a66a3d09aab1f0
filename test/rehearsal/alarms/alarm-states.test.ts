import type { AlarmState } from '../../../lib/aws/events/alarm-event';
import { openAlarmStates } from '../../../lib/rehearsal/alarms/alarm-states';

function open(given: Readonly<Record<string, AlarmState>> = {}) {
  const delivered: unknown[] = [];
  const alarms = openAlarmStates({
    given: new Map(Object.entries(given)),
    account: '111122223333',
    region: 'eu-west-1',
    clock: () => new Date('2026-03-01T00:00:00Z'),
    newId: () => 'e1',
    deliver: (event) => delivered.push(event['detail']),
  });
  return { alarms, delivered };
}

test('what a target tells is known by name and ARN, and delivered when it changes', () => {
  const { alarms, delivered } = open();
  expect(alarms.state('errors')).toBeUndefined();
  alarms.set('errors', 'ALARM', 'two of two periods');
  alarms.set('errors', 'ALARM', 'still');
  expect(alarms.state('arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors')).toBe('ALARM');
  expect(delivered).toMatchObject([{ alarmName: 'errors', state: { value: 'ALARM', reason: 'two of two periods' } }]);
});

test('what a person gives goes before it, and is delivered when the time has come', () => {
  const { alarms, delivered } = open({ errors: 'ALARM' });
  alarms.set('errors', 'OK', 'all is well');
  expect([alarms.state('errors'), delivered]).toEqual(['ALARM', []]);
  alarms.announce();
  expect(delivered).toMatchObject([{ previousState: { value: 'OK' }, state: { value: 'ALARM' } }]);
});
