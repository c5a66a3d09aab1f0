import { giveOrName } from '../../../lib/assembly/intrinsics/scope';
import { resolverOf } from '../../helpers/facts';

test('what a person gives by name is taken, and anything else is named with its kind', () => {
  const resolver = resolverOf('Resources: {}', { 'shared-vpc': 'vpc-1' });
  expect(giveOrName(resolver, 'ImportValue', 'shared-vpc')).toBe('vpc-1');
  expect(giveOrName(resolver, 'ImportValue', 'other')).toEqual({ unknown: 'ImportValue other' });
});
