import { matchesValue, matchesWildcard } from '../../../lib/aws/events/matches-value';

/** The rows of the user guide's table of comparison operators, each with a value that fits and one that does not. */
test.each([
  [{ 'anything-but': { prefix: 'us-' } }, 'eu-west-1', 'us-east-1'],
  [{ 'anything-but': { suffix: '.png' } }, 'a.jpg', 'a.png'],
  [{ 'anything-but': { 'equals-ignore-case': 'initializing' } }, 'running', 'INITIALIZING'],
  [{ 'anything-but': { 'equals-ignore-case': ['initializing', 'stopped'] } }, 'running', 'Stopped'],
  [{ 'anything-but': { wildcard: '*/lib/*' } }, '/src/a.js', '/usr/lib/a.js'],
  [{ 'anything-but': 'Raining' }, 'Sunny', 'Raining'],
  [{ prefix: 'us-' }, 'us-east-1', 'eu-us-1'],
  [{ prefix: { 'equals-ignore-case': 'eventb' } }, 'EventBridge', 'MyEventBridge'],
  [{ suffix: '.png' }, 'a.png', 'a.PNG'],
  [{ suffix: { 'equals-ignore-case': 'tBridge' } }, 'EVENTBRIDGE', 'EventBus'],
  [{ 'equals-ignore-case': 'alice' }, 'Alice', 'Alicia'],
  [{ numeric: ['=', 100] }, 100, 101],
  [{ numeric: ['>', 10, '<=', 20] }, 20, 10],
  [{ numeric: ['>=', 0, '<', 1] }, 0, 1],
  [{ wildcard: 'dir/*.png' }, 'dir/a.png', 'dir/a.jpg'],
  [{ cidr: '10.0.0.0/24' }, '10.0.0.255', '10.0.1.0'],
  ['', '', 'x'],
  [null, null, ''],
  [true, true, 'true'],
])('%j takes %j and not %j', (wanted, fitting, other) => {
  expect(matchesValue(wanted, fitting)).toBe(true);
  expect(matchesValue(wanted, other)).toBe(false);
});

test.each([
  [{ numeric: ['>', '0'] }, 1],
  [{ numeric: ['~', 0] }, 1],
  [{ numeric: ['>'] }, 1],
  [{ numeric: [] }, 1],
  [{ numeric: ['>', 0] }, '1'],
  [{ prefix: 1 }, '1'],
  [{ 'anything-but': { numeric: ['=', 1] } }, 2],
  [{}, 'x'],
])('%j is malformed or of another type, and takes nothing', (wanted, value) => {
  expect(matchesValue(wanted, value)).toBe(false);
});

test.each([
  ['com.example.?', 'com.example.?', true],
  ['com.example.?', 'com.example.a', false],
  ['\\*', '*', true],
  ['\\*', 'x', false],
  ['\\\\*', '\\tail', true],
  ['a.c', 'abc', false],
  ['*a*b*', 'xxaxxbxx', true],
  ['*', 'two\nlines', true],
])('the wildcard %j on %j: %j', (pattern, text, fits) => {
  expect(matchesWildcard(pattern, text)).toBe(fits);
});
