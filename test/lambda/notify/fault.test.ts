import { Fault, sayFault, textOf } from '../../../lambda/notify/fault';

test('a fault is said in its own sentence', () => {
  expect(sayFault(new Fault('its webhook answered 404'))).toBe('its webhook answered 404');
});

test('of any other error only the name is said: its message may quote a secret', () => {
  expect(sayFault(new TypeError('Failed to parse URL from https://hooks.slack.com/services/T0/B0/x'))).toBe(
    'TypeError',
  );
  expect(sayFault('https://hooks.slack.com/services/T0/B0/x')).toBe('unknown error');
});

test('the system’s code of an error is read where it is a text', () => {
  expect(textOf({ code: 'ECONNREFUSED' }, 'code')).toBe('ECONNREFUSED');
  expect(textOf({ code: 7 }, 'code')).toBeUndefined();
  expect(textOf(undefined, 'code')).toBeUndefined();
});
