import { countDefinition } from '../../../lib/synthesis/model/definition-count';
import { deliveryOf, withActions } from '../../helpers/definition';

test('a pipeline has a role, each action one, and each project another', () => {
  const text = withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    '{ approve: ok, environment: production }',
    '{ deploy: site, environment: staging, s3: { bucket: acme-site } }',
  ).replace('production: {}', 'production: { approvers: [owners] }');
  // The pipeline's, its source's, two of the build, and one each of the approval and the deploy.
  expect(countDefinition(deliveryOf(text))).toEqual({ roles: 6, policies: 1, pipelines: 1 });
});
