import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const manifest = 'apiVersion: apps/v1\nkind: Deployment\n---\n---\napiVersion: v1\nkind: Service\n';
const chart = 'apiVersion: v2\nname: shop\nversion: 1.0.0\n';

/** Deploys files, by a stand-in, to a cluster that is not here. */
async function deploy(files: Readonly<Record<string, string>>, configuration: Readonly<Record<string, string>>) {
  const make = Object.entries(files).map(
    ([name, text]) => `mkdir -p "$(dirname '${name}')" && printf '%s' '${text}' >'${name}'`,
  );
  const plan = planOf({
    Build: [[{ name: 'build', outputs: ['app'], command: ['cd "$CONVEYOR_OUTPUT_app"', ...make].join(' && ') }]],
    Deploy: [
      [
        {
          ...{ name: 'shop', category: 'Deploy', provider: 'EKS', inputs: ['app'] },
          configuration: { ClusterName: 'shop', ...configuration },
          command: 'echo "to $CONVEYOR_CONFIGURATION_ClusterName"',
        },
      ],
    ],
  });
  const execution = await rehearse(plan, emptyAssembly, optionsIn(directory));
  return execution.stages[1]?.actions[0];
}

test('manifests that are there and are Kubernetes’ go to the stand-in', async () => {
  const files = { 'k8s/app.yaml': manifest, 'k8s/more.yml': manifest };
  const action = await deploy(files, { ManifestFiles: 'k8s/app.yaml, k8s/more.yml' });
  expect(action).toMatchObject({ status: 'Succeeded', summary: 'a stand-in ran' });
});

test('a chart with its values, and a packed one', async () => {
  const files = { 'chart/Chart.yaml': chart, 'chart/values-prod.yaml': 'replicas: 3\n', 'shop-1.0.0.tgz': '' };
  const helm = { HelmReleaseName: 'shop', HelmChartLocation: 'chart', HelmValuesFiles: 'values-prod.yaml' };
  expect((await deploy(files, helm))?.status).toBe('Succeeded');
  const packed = { HelmReleaseName: 'shop', HelmChartLocation: 'shop-1.0.0.tgz' };
  expect((await deploy(files, packed))?.status).toBe('Succeeded');
});

test.each([
  [{ ManifestFiles: 'k8s/app.yaml' }, 'the artifact has no k8s/app.yaml'],
  [{ ManifestFiles: '../app.yaml' }, 'the artifact has no ../app.yaml'],
  [{ ManifestFiles: 'bare.yaml' }, 'bare.yaml of the artifact has a document without kind'],
  [{ ManifestFiles: 'broken.yaml' }, expect.stringMatching(/^broken\.yaml of the artifact is no YAML: /)],
  [{ HelmChartLocation: 'chart' }, 'chart/Chart.yaml of the artifact has a document without version'],
  [{ HelmChartLocation: 'charts' }, 'the artifact has no charts/Chart.yaml'],
  [{ HelmChartLocation: 'chart', HelmValuesFiles: 'x.yaml' }, expect.stringMatching(/^chart\/Chart/)],
])('%j: %s', async (configuration, reason) => {
  const files = {
    'bare.yaml': 'apiVersion: v1\n',
    'broken.yaml': 'a: [1\n',
    'chart/Chart.yaml': 'apiVersion: v2\nname: a\n',
  };
  expect(await deploy(files, configuration)).toMatchObject({ status: 'Failed', reason });
});
