import type { BeanstalkStrategy, ManagedBeanstalk } from '../../../model/targets/beanstalk';

/** What an environment stands in. */
export interface BeanstalkSurroundings {
  readonly vpc: string;
  readonly privateSubnets: readonly string[];
  readonly publicSubnets: readonly string[];
  /** The name of the instances' profile. */
  readonly profile: string;
  /** The ARN of the service's role. */
  readonly serviceRole: string;
  /** The name of the bucket for the access logs of load balancers. */
  readonly logs: string;
  /** Where each variable that is no property is fetched from, by name. */
  readonly told: Readonly<Record<string, string>>;
}

/** An option of an environment. */
export interface OptionSetting {
  readonly namespace: string;
  readonly optionName: string;
  readonly value: string;
}

type Options = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The options of an environment. @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html */
export function toOptionSettings(target: ManagedBeanstalk, around: BeanstalkSurroundings): readonly OptionSetting[] {
  const all: Options = {
    ...toMachines(target, around),
    ...(target.instances === undefined ? toSingle(around) : toBalanced(target, target.instances, around)),
    'aws:elasticbeanstalk:command': { Timeout: '600', ...toPolicy(target.strategy) },
    ...toSplitting(target.strategy),
    'aws:elasticbeanstalk:healthreporting:system': { SystemType: 'enhanced' },
    ...toUpdates(around),
    'aws:elasticbeanstalk:hostmanager': { LogPublicationControl: 'true' },
    'aws:elasticbeanstalk:cloudwatch:logs': { StreamLogs: 'true', DeleteOnTerminate: 'false', RetentionInDays: '90' },
    'aws:elasticbeanstalk:application:environment': target.env,
    'aws:elasticbeanstalk:application:environmentsecrets': around.told,
  };
  return Object.entries(all).flatMap(([namespace, options]) =>
    Object.entries(options).map(([optionName, value]) => ({ namespace, optionName, value })),
  );
}

function toMachines({ instance, instances, domain }: ManagedBeanstalk, around: BeanstalkSurroundings): Options {
  // Without a load balancer people reach the instance itself, which then has an address of its own.
  const single = instances === undefined;
  return {
    'aws:autoscaling:launchconfiguration': {
      IamInstanceProfile: around.profile,
      DisableIMDSv1: 'true',
      RootVolumeType: 'gp3',
    },
    'aws:ec2:instances': { InstanceTypes: instance },
    'aws:ec2:vpc': {
      VPCId: around.vpc,
      Subnets: (single ? around.publicSubnets : around.privateSubnets).join(','),
      AssociatePublicIpAddress: String(single),
      ...(!single && {
        ELBScheme: domain === undefined ? 'internal' : 'public',
        ELBSubnets: (domain === undefined ? around.privateSubnets : around.publicSubnets).join(','),
      }),
    },
  };
}

function toSingle({ serviceRole }: BeanstalkSurroundings): Options {
  return { 'aws:elasticbeanstalk:environment': { EnvironmentType: 'SingleInstance', ServiceRole: serviceRole } };
}

function toBalanced(
  { health, domain }: ManagedBeanstalk,
  { least, most }: { readonly least: number; readonly most: number },
  around: BeanstalkSurroundings,
): Options {
  return {
    'aws:autoscaling:asg': { MinSize: String(least), MaxSize: String(most), Cooldown: '360' },
    'aws:autoscaling:trigger': {
      MeasureName: 'CPUUtilization',
      Statistic: 'Average',
      Unit: 'Percent',
      LowerThreshold: '20',
      UpperThreshold: '60',
    },
    'aws:elasticbeanstalk:environment': {
      EnvironmentType: 'LoadBalanced',
      LoadBalancerType: 'application',
      ServiceRole: around.serviceRole,
    },
    'aws:elasticbeanstalk:environment:process:default': {
      HealthCheckPath: health,
      MatcherHTTPCode: '200',
      DeregistrationDelay: '30',
    },
    'aws:elbv2:loadbalancer': {
      AccessLogsS3Enabled: 'true',
      AccessLogsS3Bucket: around.logs,
      AccessLogsS3Prefix: 'beanstalk',
    },
    ...toListeners(domain?.certificateArn),
  };
}

/** The platform's patches are put on by Elastic Beanstalk, in the night from Saturday to Sunday of UTC, on new instances. */
function toUpdates({ serviceRole }: BeanstalkSurroundings): Options {
  return {
    'aws:elasticbeanstalk:managedactions': {
      ManagedActionsEnabled: 'true',
      PreferredStartTime: 'Sun:02:00',
      ServiceRoleForManagedUpdates: serviceRole,
    },
    'aws:elasticbeanstalk:managedactions:platformupdate': { UpdateLevel: 'patch' },
  };
}

/** With a certificate nothing answers without TLS. */
function toListeners(certificateArn: string | undefined): Options {
  if (certificateArn === undefined) return { 'aws:elbv2:listener:default': { ListenerEnabled: 'true' } };
  return {
    'aws:elbv2:listener:default': { ListenerEnabled: 'false' },
    'aws:elbv2:listener:443': {
      ListenerEnabled: 'true',
      Protocol: 'HTTPS',
      SSLCertificateArns: certificateArn,
      SSLPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    },
  };
}

function toPolicy(strategy: BeanstalkStrategy): Readonly<Record<string, string>> {
  switch (strategy.kind) {
    case 'rolling':
      return {
        DeploymentPolicy: 'RollingWithAdditionalBatch',
        BatchSizeType: 'Percentage',
        BatchSize: String(strategy.percent),
      };
    case 'immutable':
      return { DeploymentPolicy: 'Immutable' };
    case 'canary':
      return { DeploymentPolicy: 'TrafficSplitting' };
  }
}

function toSplitting(strategy: BeanstalkStrategy): Options {
  if (strategy.kind !== 'canary') return {};
  return {
    'aws:elasticbeanstalk:trafficsplitting': {
      NewVersionPercent: String(strategy.percent),
      EvaluationTime: String(strategy.everyMinutes),
    },
  };
}
