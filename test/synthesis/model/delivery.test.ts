import { deliveryOf, found, problemsOf, withActions } from '../../helpers/definition';

const one = (name: string, s3: string) => `  ${name}:
    source: { codecommit: shop }
    stages:
      - { name: Build, actions: [{ build: a, recipe: npm, artifacts: { site: dist } }] }
      - { name: Deploy, environment: staging, actions: [{ deploy: site, s3: ${s3} }] }
`;
const head = 'environments: { staging: {} }\npipelines:\n';

test('a definition is called after its only pipeline, unless it has a name', () => {
  expect(deliveryOf(withActions('{ approve: ok }')).name).toBe('shop');
  expect(deliveryOf(`name: portal\n${withActions('{ approve: ok }')}`).name).toBe('portal');
});

test('several pipelines that make targets need a name; without targets of ours they do not', () => {
  const both = one('a', '{ website: {} }') + one('b', '{ website: {} }');
  expect(found('MissingName', head + both)).toEqual([
    'pipelines · a definition of several pipelines needs a name: it tells the stack of "staging" from other definitions\'',
  ]);
  expect(found('MissingName', `name: portal\n${head}${both}`)).toEqual([]);
  expect(found('MissingName', head + one('a', '{ bucket: acme-site }') + one('b', '{ bucket: acme-site }'))).toEqual(
    [],
  );
});

test('a definition without pipelines is refused', () => {
  expect(problemsOf('pipelines: {}\n')).toHaveLength(1);
  expect(found('NoPipeline', 'pipelines: {}\n')).toEqual(['{} · a definition declares at least one pipeline']);
});
