import { toFewestHealthy, tryPredefined } from '../../../lib/aws/codedeploy/server-configuration';

test.each([
  ['CodeDeployDefault.OneAtATime', 4, 3],
  ['CodeDeployDefault.OneAtATime', 1, 0],
  ['CodeDeployDefault.HalfAtATime', 9, 5],
  ['CodeDeployDefault.HalfAtATime', 1, 0],
  ['CodeDeployDefault.AllAtOnce', 9, 0],
])('%s of %d hosts keeps %d', (name, hosts, healthy) => {
  expect(tryPredefined(name, hosts)).toBe(healthy);
});

test('any other configuration is not AWS’s own', () => {
  expect(tryPredefined('ours', 3)).toBeUndefined();
});

test('a percentage is rounded up, and leaves one host to deploy to; a count is what it says', () => {
  expect(toFewestHealthy({ type: 'FLEET_PERCENT', value: 75 }, 10)).toBe(8);
  expect(toFewestHealthy({ type: 'FLEET_PERCENT', value: 100 }, 10)).toBe(9);
  expect(toFewestHealthy({ type: 'HOST_COUNT', value: 12 }, 10)).toBe(12);
});
