import { countSharedResources } from '../../../lib/synthesis/model/shared-resource-count';
import { deliveryOf, withStages } from '../../helpers/definition';

const build = '{ name: A, actions: [{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }] }';
const { environments } = deliveryOf(
  withStages(build, '{ name: B, environment: staging, actions: [{ deploy: api, ecs: { managed: { zones: 3 } } }] }'),
);

test('services share a network of as many zones as one asks for, a cluster and a key', () => {
  expect(environments.map(countSharedResources)).toEqual([5 + 3 * 10 + 2, 0]);
});
