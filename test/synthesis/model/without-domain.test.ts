import { withoutDomain } from '../../../lib/synthesis/model/without-domain';
import { aDelivery } from '../../helpers/delivery';

test('one finding says it of all, and none of a delivery that has no such target', () => {
  const delivery = aDelivery();
  const said = (kind: 'website' | 'managed-ecs-service') =>
    [...withoutDomain(delivery, kind, (several) => (several ? 'so be it' : 'so it is'))].map(({ message }) => message);
  expect(said('website')).toEqual(['staging.site, production.site have no { domain, certificate }, so be it']);
  expect(said('managed-ecs-service')).toEqual([]);
});
