import { deploysOf } from '../../../../lib/synthesis/model/environment';
import { outputsOf } from '../../../../lib/synthesis/model/target-facts';
import { pipelineOf, problemsOf, withStages } from '../../../helpers/definition';

const withEks = (eks: string) =>
  withStages(`{ name: One, environment: staging, actions: [{ deploy: shop, artifact: Source, eks: ${eks} }] }`);

test('a chart, with values, variables and a network', () => {
  const [deploy] = deploysOf(
    pipelineOf(
      withEks(
        '{ cluster: shop, namespace: store, helm: { release: shop, chart: chart, values: v.yaml }, variables: { COMMIT: "#{Source.CommitId}" }, vpc: { subnets: [subnet-1], securityGroups: [sg-1] }, url: "https://shop.acme.example/" }',
      ),
    ),
  );
  expect(deploy?.target).toEqual({
    kind: 'cluster',
    name: 'shop',
    cluster: 'shop',
    namespace: 'store',
    way: { kind: 'helm', release: 'shop', chart: 'chart', values: ['v.yaml'] },
    variables: { COMMIT: ['#{Source.CommitId}'] },
    vpc: { subnets: ['subnet-1'], securityGroups: ['sg-1'] },
    url: 'https://shop.acme.example/',
  });
  expect(deploy && outputsOf(deploy.target)).toEqual(['cluster', 'url']);
});

test('manifests', () => {
  const [deploy] = deploysOf(pipelineOf(withEks('{ cluster: shop, kubectl: { manifests: [a.yaml, b.yaml] } }')));
  expect(deploy?.target).toMatchObject({ way: { kind: 'kubectl', manifests: ['a.yaml', 'b.yaml'] }, variables: {} });
});

test.each([
  ['{ cluster: shop }', 'deploy "shop" says neither helm nor kubectl'],
  [
    '{ cluster: shop, kubectl: { manifests: a.yaml }, helm: { release: a, chart: b } }',
    'deploy "shop" says helm and kubectl',
  ],
])('%s is refused', (eks, message) => {
  expect(problemsOf(withEks(eks))).toMatchObject([{ code: 'ExactlyOneWay', message }]);
});

test('a variable of nobody is refused', () => {
  const text = withEks('{ cluster: a, kubectl: { manifests: a.yaml }, variables: { A: "#{nobody.X}" } }');
  expect(problemsOf(text).map(({ code }) => code)).toEqual(['UnknownVariable']);
});
