import { Template } from 'aws-cdk-lib/assertions';
import { addServers } from '../../../../../lib/synthesis/constructs/deploys/ami/add-servers';
import { addHosts } from '../../../../../lib/synthesis/constructs/deploys/codedeploy/add-hosts';
import type { TargetContext } from '../../../../../lib/synthesis/constructs/deploys/target-context';
import { LogBucket } from '../../../../../lib/synthesis/constructs/log-bucket';
import { Network } from '../../../../../lib/synthesis/constructs/network';
import type { TargetOutputs } from '../../../../../lib/synthesis/constructs/target-outputs';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { toAmiTarget } from '../../../../../lib/synthesis/model/targets/ami';
import { toCodedeployTarget } from '../../../../../lib/synthesis/model/targets/codedeploy';
import { aStack, statementsOf } from '../../../../helpers/stack';

type Make = (scope: ReturnType<typeof aStack>, context: TargetContext) => TargetOutputs;

function templateOf(make: Make) {
  const stack = aStack();
  const logs = new LogBucket(stack, 'Logs').bucket;
  const network = new Network(stack, 'Network', { zones: 2, logs });
  const environment = { name: 'staging', targets: [], variables: [], approvers: [] };
  const context = {
    environment,
    logs,
    hand: (_: unknown, attribute: string) => attribute,
    network: () => network,
    release: (target: string) => ({ parameterName: `/conveyor/shop/staging/${target}/image`, repositories: [] }),
  };
  const outputs = make(stack, context as unknown as TargetContext);
  return { outputs, template: Template.fromStack(stack) };
}

const hosts = templateOf((scope, context) => {
  const document = { managed: { servers: { health: '/health' }, batch: { minimumHealthy: '50%' } } };
  const target = toCodedeployTarget('web', document, [], new Conversion());
  if (target.kind !== 'managed-hosts') throw new Error('they are made');
  return addHosts(scope, target, context);
});

const amis = templateOf((scope, context) => {
  const target = toAmiTarget('web', { managed: { instances: { least: 3 } } }, [], new Conversion());
  if (target.kind !== 'managed-servers') throw new Error('they are made');
  return addServers(scope, target, context);
});

test('servers are nobody’s to log in to, their metadata wants a token, and their volumes are encrypted', () => {
  hosts.template.hasResourceProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: {
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      BlockDeviceMappings: [{ Ebs: { Encrypted: true, VolumeType: 'gp3' } }],
      InstanceType: 't4g.small',
    },
  });
  const [template] = Object.values(hosts.template.findResources('AWS::EC2::LaunchTemplate'));
  expect(template?.Properties.LaunchTemplateData.KeyName).toBeUndefined();
  hosts.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' });
});

test('a deployment group turns back after a failure and for its alarms', () => {
  hosts.template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
    },
    DeploymentStyle: { DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
  });
  hosts.template.hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
    MinimumHealthyHosts: { Type: 'FLEET_PERCENT', Value: 50 },
  });
  hosts.template.hasResourceProperties('AWS::AutoScaling::AutoScalingGroup', {
    HealthCheckType: 'EC2',
    MinSize: '2',
    MaxSize: '4',
  });
});

test('CodeDeploy may change this group and this target group alone', () => {
  const allowed = statementsOf(hosts.template, 'AWS::IAM::Policy').filter(({ resources }) => resources.join() !== '*');
  const changes = allowed.filter(({ actions }) => actions.some((one) => /^(autoscaling|elasticload)/.test(one)));
  expect(changes.map(({ resources }) => resources)).toEqual([
    [expect.stringContaining(':autoScalingGroup:*:autoScalingGroupName/<')],
    [expect.stringMatching(/^<\w+>$/)],
  ]);
});

test('before the first AMI there is no server, and from then on it is what new ones are made of', () => {
  const [group] = Object.values(amis.template.findResources('AWS::AutoScaling::AutoScalingGroup'));
  expect(group?.Properties.MinSize).toEqual({ 'Fn::If': [expect.any(String), '3', '0'] });
  expect(group?.Properties.HealthCheckType).toBe('ELB');
  const [template] = Object.values(amis.template.findResources('AWS::EC2::LaunchTemplate'));
  expect(template?.Properties.LaunchTemplateData.ImageId).toEqual({
    'Fn::If': [expect.any(String), { Ref: expect.any(String) }, { Ref: expect.any(String) }],
  });
  expect(amis.outputs).toMatchObject({ parameter: '/conveyor/shop/staging/web/image' });
  expect((amis.outputs.alarms ?? '').split(',')).toHaveLength(3);
});
