import { isInCidr } from '../../../lib/aws/events/cidr';

test.each([
  ['10.0.0.33', '10.0.0.0/24', true],
  ['10.0.1.0', '10.0.0.0/24', false],
  ['10.255.0.1', '10.0.0.0/8', true],
  ['1.2.3.4', '0.0.0.0/0', true],
  ['2001:db8::1', '2001:db8::/32', true],
  ['2001:db9::1', '2001:db8::/32', false],
  ['10.0.0.1', '2001:db8::/32', false],
  ['10.0.0.1', '10.0.0.0/33', false],
  ['10.0.0.1', '10.0.0.0', false],
  ['localhost', '10.0.0.0/8', false],
])('%s in %s: %s', (address, cidr, isIn) => {
  expect(isInCidr(address, cidr)).toBe(isIn);
});
