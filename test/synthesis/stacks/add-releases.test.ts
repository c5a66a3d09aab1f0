import { addReleases } from '../../../lib/synthesis/stacks/add-releases';
import { deliveryOf, withStages } from '../../helpers/definition';
import { anApp } from '../../helpers/stack';

const delivery = deliveryOf(
  withStages(
    '{ name: A, actions: [{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }] }',
    '{ name: B, environment: staging, actions: [{ deploy: api, ecs: { managed: {} } }] }',
  ),
);
const [staging, production] = delivery.environments;

test('an environment with a service has a stack of what was released to it', () => {
  const { stack, release } = staging ? addReleases(anApp(), delivery, staging) : {};
  expect(stack?.stackName).toBe('environment-shop-staging-releases');
  expect(release?.('api')).toEqual({
    parameterName: '/conveyor/shop/staging/api/image',
    repositories: ['shop/api'],
  });
});

test('one without has none', () => {
  expect(production && addReleases(anApp(), delivery, production).stack).toBeUndefined();
});
