import { toOptionSettings } from '../../../../../lib/synthesis/constructs/deploys/beanstalk/to-option-settings';
import type { ManagedBeanstalk } from '../../../../../lib/synthesis/model/targets/beanstalk';

const target: ManagedBeanstalk = {
  kind: 'managed-beanstalk',
  name: 'app',
  timeoutMinutes: 30,
  platform: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
  health: '/health',
  env: { LOG_LEVEL: 'info' },
  instance: 't3.small',
  instances: { least: 2, most: 6 },
  zones: 2,
  strategy: { kind: 'rolling', percent: 30 },
};
const around = {
  vpc: 'vpc-1',
  privateSubnets: ['subnet-1', 'subnet-2'],
  publicSubnets: ['subnet-3', 'subnet-4'],
  profile: 'profile',
  serviceRole: 'arn:aws:iam::111122223333:role/service',
  logs: 'logs',
  told: { API_HOST: 'arn:aws:ssm:ap-northeast-2:111122223333:parameter/acme/host' },
};
const settings = (but: Partial<ManagedBeanstalk> = {}) =>
  Object.fromEntries(
    toOptionSettings({ ...target, ...but }, around).map(({ namespace, optionName, value }) => [
      `${namespace.replace('aws:', '')} ${optionName}`,
      value,
    ]),
  );

test('instances have no public address and IMDSv2 alone, are watched closely, and their logs are kept', () => {
  expect(settings()).toMatchObject({
    'autoscaling:launchconfiguration DisableIMDSv1': 'true',
    'autoscaling:launchconfiguration IamInstanceProfile': 'profile',
    'ec2:vpc AssociatePublicIpAddress': 'false',
    'ec2:vpc Subnets': 'subnet-1,subnet-2',
    'ec2:instances InstanceTypes': 't3.small',
    'autoscaling:asg MinSize': '2',
    'autoscaling:asg MaxSize': '6',
    'elasticbeanstalk:healthreporting:system SystemType': 'enhanced',
    'elasticbeanstalk:cloudwatch:logs StreamLogs': 'true',
    'elasticbeanstalk:environment:process:default HealthCheckPath': '/health',
    'elasticbeanstalk:application:environment LOG_LEVEL': 'info',
    'elasticbeanstalk:application:environmentsecrets API_HOST':
      'arn:aws:ssm:ap-northeast-2:111122223333:parameter/acme/host',
  });
});

test('without a domain it is reached from inside alone, with one from everywhere by TLS alone', () => {
  expect(settings()).toMatchObject({
    'ec2:vpc ELBScheme': 'internal',
    'ec2:vpc ELBSubnets': 'subnet-1,subnet-2',
    'elbv2:listener:default ListenerEnabled': 'true',
  });
  const certificateArn = 'arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c';
  expect(settings({ domain: { name: 'shop.acme.example', certificateArn } })).toMatchObject({
    'ec2:vpc ELBScheme': 'public',
    'ec2:vpc ELBSubnets': 'subnet-3,subnet-4',
    'elbv2:listener:default ListenerEnabled': 'false',
    'elbv2:listener:443 Protocol': 'HTTPS',
    'elbv2:listener:443 SSLCertificateArns': certificateArn,
  });
});

test.each([
  [
    { kind: 'rolling', percent: 50 },
    { DeploymentPolicy: 'RollingWithAdditionalBatch', BatchSize: '50' },
  ],
  [{ kind: 'immutable' }, { DeploymentPolicy: 'Immutable' }],
  [{ kind: 'canary', percent: 20, everyMinutes: 5 }, { DeploymentPolicy: 'TrafficSplitting' }],
] as const)('%j is %j', (strategy, policy) => {
  const all = settings({ strategy });
  for (const [name, value] of Object.entries(policy)) expect(all[`elasticbeanstalk:command ${name}`]).toBe(value);
  expect(all['elasticbeanstalk:trafficsplitting EvaluationTime']).toBe(strategy.kind === 'canary' ? '5' : undefined);
});

test('one instance has no load balancer, and an address of its own', () => {
  const { instances: _, ...single } = target;
  const all = toOptionSettings({ ...single, strategy: { kind: 'immutable' } }, around);
  const namespaces = new Set(all.map(({ namespace }) => namespace));
  expect([...namespaces].filter((namespace) => namespace.startsWith('aws:elbv2'))).toEqual([]);
  expect(all).toEqual(
    expect.arrayContaining([
      { namespace: 'aws:elasticbeanstalk:environment', optionName: 'EnvironmentType', value: 'SingleInstance' },
      { namespace: 'aws:ec2:vpc', optionName: 'AssociatePublicIpAddress', value: 'true' },
      { namespace: 'aws:ec2:vpc', optionName: 'Subnets', value: 'subnet-3,subnet-4' },
    ]),
  );
});
