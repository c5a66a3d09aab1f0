import { toEksDeployAction } from '../../../../../lib/synthesis/constructs/deploys/eks/eks-deploy';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import type { ExistingCluster } from '../../../../../lib/synthesis/model/targets/eks';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('production', 'site', { bucket: 'site-bucket' });
const helm: ExistingCluster = {
  kind: 'cluster',
  name: 'shop',
  cluster: 'shop',
  way: { kind: 'helm', release: 'shop', chart: 'deploy/chart', values: ['values.yaml', 'production.yaml'] },
  namespace: 'store',
  variables: {
    IMAGE: ['#{image.IMAGE_URI}'],
    ASSETS: [{ environment: 'production', target: 'site', output: 'bucket' }],
  },
  vpc: { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'] },
};
const { vpc: _, ...reached } = helm;
const kubectl: ExistingCluster = {
  ...reached,
  way: { kind: 'kubectl', manifests: ['a.yaml', 'b.yaml'] },
  variables: {},
};

const synthesize = (target: ExistingCluster) =>
  templateWith(
    (_, context) => [
      toEksDeployAction(
        { verb: 'deploy', name: 'shop', runOrder: 1, environment: 'production', input: 'Source', target },
        target,
        context,
      ),
    ],
    { outputs },
  );
const [byHelm, byKubectl] = [synthesize(helm), synthesize(kubectl)];

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EKS.html
test('a chart by Helm, in a network', () => {
  expect(actionsOf(byHelm)['Second.shop']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'EKS', Version: '1' },
    Configuration: {
      ClusterName: 'shop',
      HelmReleaseName: 'shop',
      HelmChartLocation: 'deploy/chart',
      HelmValuesFiles: 'values.yaml,production.yaml',
      Namespace: 'store',
      Subnets: 'subnet-1,subnet-2',
      SecurityGroupIds: 'sg-1',
    },
    EnvironmentVariables: [
      { Name: 'IMAGE', Type: 'PLAINTEXT', Value: '#{image.IMAGE_URI}' },
      { Name: 'ASSETS', Type: 'PLAINTEXT', Value: 'site-bucket' },
    ],
  });
  expect(Object.keys(actionsOf(byHelm)['Second.shop']?.['Configuration'] ?? {})).not.toContain('EnvironmentVariables');
});

test('manifests by kubectl', () => {
  expect(actionsOf(byKubectl)['Second.shop']?.['Configuration']).toEqual({
    ClusterName: 'shop',
    ManifestFiles: 'a.yaml,b.yaml',
    Namespace: 'store',
  });
});

test('the action may look at the cluster, write its log, and in a network make interfaces in these subnets', () => {
  const actionsIn = (template: typeof byHelm) =>
    statementsOf(template, 'AWS::IAM::Policy', /Second/).flatMap(({ actions }) => actions);
  expect(actionsIn(byKubectl).filter((one) => !/^(s3|kms|logs):/.test(one))).toEqual(['eks:DescribeCluster']);
  const create = statementsOf(byHelm, 'AWS::IAM::Policy').find(({ actions }) =>
    actions.includes('ec2:CreateNetworkInterface'),
  );
  const ec2 = 'arn:aws:ec2:ap-northeast-2:111122223333';
  expect(create?.resources).toEqual([
    `${ec2}:network-interface/*`,
    `${ec2}:security-group/sg-1`,
    `${ec2}:subnet/subnet-1`,
    `${ec2}:subnet/subnet-2`,
  ]);
});
