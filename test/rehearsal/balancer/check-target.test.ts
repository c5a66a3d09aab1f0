import { isHealthy } from '../../../lib/rehearsal/balancer/check-target';

test.each([
  [200, '200', true],
  [204, '200', false],
  [202, '200,202', true],
  [299, '200-299', true],
  [301, '200-299', false],
])('%d is healthy by %s: %s', (status, matcher, healthy) => {
  expect(isHealthy(status, matcher)).toBe(healthy);
});
