import { toGivenTarget } from '../../lib/plan/task-source';

test.each([
  ['node server.js', { command: 'node server.js' }],
  ['node server.js,3000,/health', { command: 'node server.js', port: 3000, health: '/health' }],
  ['node server.js,,/health', { command: 'node server.js', health: '/health' }],
  ['node server.js,3000', { command: 'node server.js', port: 3000 }],
  ["awk 'BEGIN { print 1, 2 }'; serve,,", { command: "awk 'BEGIN { print 1, 2 }'; serve" }],
  ['echo a,b', { command: 'echo a,b' }],
])('%s', (text, target) => {
  expect(toGivenTarget(text)).toEqual(target);
});
