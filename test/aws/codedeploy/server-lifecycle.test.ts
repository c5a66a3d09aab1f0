import { isOfPrevious, lifecycleOf } from '../../../lib/aws/codedeploy/server-lifecycle';

test('in place behind a load balancer a host leaves it, is deployed to, and comes back', () => {
  expect(lifecycleOf('inPlace', true)).toEqual([
    ...['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic'],
    ...['ApplicationStop', 'DownloadBundle', 'BeforeInstall', 'Install', 'AfterInstall'],
    ...['ApplicationStart', 'ValidateService'],
    ...['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'],
  ]);
});

test('without a load balancer nothing is blocked or allowed', () => {
  expect(lifecycleOf('inPlace', false)).toHaveLength(7);
  expect(lifecycleOf('original', false)).toEqual([]);
});

test('a new host is deployed to and takes traffic; then an old one leaves', () => {
  expect(lifecycleOf('replacement', true).at(-1)).toBe('AfterAllowTraffic');
  expect(lifecycleOf('replacement', true)).not.toContain('BlockTraffic');
  expect(lifecycleOf('original', true)).toEqual(['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic']);
});

test('what ends the old version is its own', () => {
  expect(lifecycleOf('inPlace', true).filter(isOfPrevious)).toEqual([
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'ApplicationStop',
  ]);
});
