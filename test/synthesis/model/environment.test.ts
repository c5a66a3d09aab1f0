import { deploysOf, hasStack } from '../../../lib/synthesis/model/environment';
import { deliveryOf } from '../../helpers/definition';

const text = `
name: portal
environments: { staging: {}, production: {} }
pipelines:
  web:
    source: { codecommit: web }
    stages:
      - name: Build
        actions: [{ build: a, recipe: npm, artifacts: { web: dist, docs: docs } }]
      - name: Staging
        environment: staging
        actions: [{ deploy: web, s3: { website: {} } }, { deploy: docs, s3: { bucket: acme-docs } }]
  again:
    source: { codecommit: web }
    stages:
      - name: Build
        actions: [{ build: a, recipe: npm, artifacts: { web: dist, more: dist2 } }]
      - name: Staging
        environment: staging
        actions: [{ deploy: web, s3: { website: {} } }, { deploy: more, s3: { website: {} } }]
`;

test('an environment has the targets that all pipelines ask of it, each once, and none that exist already', () => {
  expect(deliveryOf(text).environments).toEqual([
    {
      name: 'staging',
      targets: [
        { kind: 'website', name: 'web' },
        { kind: 'website', name: 'more' },
      ],
      variables: [],
      approvers: [],
    },
    { name: 'production', targets: [], variables: [], approvers: [] },
  ]);
});

test('the deploys of a pipeline come in their order', () => {
  expect(deliveryOf(text).pipelines.map((pipeline) => deploysOf(pipeline).map(({ name }) => name))).toEqual([
    ['web', 'docs'],
    ['web', 'more'],
  ]);
});

test('an environment has a stack when it has a target or a parameter to make', () => {
  const used = text.replace(
    'actions: [{ deploy: web,',
    'actions: [{ approve: ok, environment: production }, { deploy: web,',
  );
  const variables = (given: string) => deliveryOf(given).environments.map(hasStack);
  expect(variables(used)).toEqual([true, false]);
  expect(
    variables(used.replace('production: {}', 'production: { variables: { HOST: { parameter: /host } } }')),
  ).toEqual([true, false]);
  expect(variables(used.replace('production: {}', 'production: { variables: { HOST: a } }'))).toEqual([true, true]);
});
