import { found, withStages } from '../../../helpers/definition';

test('services that are reached from inside alone are noted, in one line', () => {
  const text = withStages(
    '{ name: A, actions: [{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }] }',
    '{ name: B, environment: staging, actions: [{ deploy: api, ecs: { managed: {} } }] }',
    '{ name: C, environment: production, actions: [{ deploy: api, ecs: { managed: {} } }] }',
  );
  expect(found('ServiceWithoutDomain', text).map((one) => one.split(' · ')[1])).toEqual([
    "staging.api, production.api have no { domain, certificate }, and so are reached by HTTP, from inside of the environment's network alone",
  ]);
});
