import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { isTrueAt, listAt, mapAt, numberAt, type Resolved, textAt, textsAt } from './resolved';
import type { Resource } from './template';

/** An AWS::CodeDeploy::DeploymentGroup that deploys a service of ECS. */
export interface EcsDeploymentGroup extends Origin {
  readonly name: string;
  readonly application: string;
  /** `CodeDeployDefault.ECSAllAtOnce`, or the name of one of the assembly. */
  readonly configuration: string;
  readonly cluster: string;
  readonly service: string;
  /** The ARNs of the listeners of production. */
  readonly productionListeners: readonly string[];
  /** The ARNs of the listeners for test traffic. */
  readonly testListeners: readonly string[];
  /** The names of the two target groups. */
  readonly targetGroups: readonly string[];
  /** For how long the old tasks stay after the traffic has shifted, in minutes. @default 0 */
  readonly terminationMinutes: number;
  /** For how long the deployment waits for a person before traffic shifts, in minutes. @default 0: it does not */
  readonly readyMinutes: number;
  /** The names of the alarms that stop it. */
  readonly alarms: readonly string[];
  /** What makes it roll back: `DEPLOYMENT_FAILURE`, `DEPLOYMENT_STOP_ON_ALARM`, `DEPLOYMENT_STOP_ON_REQUEST`. */
  readonly rollbackEvents: readonly string[];
}

/** The facts of a deployment group; undefined for one that deploys to something else. */
export function tryEcsDeploymentGroup(resource: Resource, resolver: Resolver): EcsDeploymentGroup | undefined {
  const properties = resolver.properties(resource);
  const [service] = listAt(properties, 'ECSServices');
  if (service === undefined) return undefined;
  const [pair] = listAt(properties, 'LoadBalancerInfo', 'TargetGroupPairInfoList');
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    application: textAt(properties, 'ApplicationName') ?? '',
    configuration: textAt(properties, 'DeploymentConfigName') ?? 'CodeDeployDefault.ECSAllAtOnce',
    cluster: textAt(service, 'ClusterName') ?? '',
    service: textAt(service, 'ServiceName') ?? '',
    productionListeners: textsAt(pair, 'ProdTrafficRoute', 'ListenerArns'),
    testListeners: textsAt(pair, 'TestTrafficRoute', 'ListenerArns'),
    targetGroups: listAt(pair, 'TargetGroups').flatMap((group) => textAt(group, 'Name') ?? []),
    ...toWaits(mapAt(properties, 'BlueGreenDeploymentConfiguration')),
    alarms: toAlarms(properties),
    rollbackEvents: isTrueAt(properties, 'AutoRollbackConfiguration', 'Enabled')
      ? textsAt(properties, 'AutoRollbackConfiguration', 'Events')
      : [],
  };
}

/** An AWS::CodeDeploy::DeploymentConfig for ECS: how much of the traffic goes over at once, and how long it waits then. */
export interface TrafficConfiguration extends Origin {
  readonly name: string;
  readonly kind: 'canary' | 'linear' | 'all';
  readonly percent: number;
  readonly minutes: number;
}

/** A deployment configuration as a person calls it: `linear, 10% every 3 min`; one of CodeDeploy's own by its name. */
export function renderConfiguration(name: string, configurations: readonly TrafficConfiguration[]): string {
  const own = configurations.find((one) => one.name === name);
  if (own === undefined) return name.replace(/^CodeDeployDefault\./, '');
  return own.kind === 'all'
    ? 'all at once'
    : `${own.kind}, ${own.percent}% ${own.kind === 'linear' ? 'every' : 'for'} ${own.minutes} min`;
}

/** The facts of a deployment configuration; undefined for one that is not for ECS. */
export function tryTrafficConfiguration(resource: Resource, resolver: Resolver): TrafficConfiguration | undefined {
  const properties = resolver.properties(resource);
  if (textAt(properties, 'ComputePlatform') !== 'ECS') return undefined;
  const config = mapAt(properties, 'TrafficRoutingConfig');
  const canary = mapAt(config, 'TimeBasedCanary');
  const linear = mapAt(config, 'TimeBasedLinear');
  const base = { ...toOrigin(resource), name: resolver.name(resource) };
  switch (textAt(config, 'Type')) {
    case 'TimeBasedCanary':
      return { ...base, kind: 'canary', ...toShare(canary, 'Canary') };
    case 'TimeBasedLinear':
      return { ...base, kind: 'linear', ...toShare(linear, 'Linear') };
    default:
      return { ...base, kind: 'all', percent: 100, minutes: 0 };
  }
}

function toShare(from: Resolved, word: string): Pick<TrafficConfiguration, 'percent' | 'minutes'> {
  return { percent: numberAt(from, `${word}Percentage`) ?? 100, minutes: numberAt(from, `${word}Interval`) ?? 0 };
}

function toWaits(options: Resolved): Pick<EcsDeploymentGroup, 'terminationMinutes' | 'readyMinutes'> {
  const ready = mapAt(options, 'DeploymentReadyOption');
  const stops = textAt(ready, 'ActionOnTimeout') === 'STOP_DEPLOYMENT';
  const termination = mapAt(options, 'TerminateBlueInstancesOnDeploymentSuccess');
  return {
    terminationMinutes: numberAt(termination, 'TerminationWaitTimeInMinutes') ?? 0,
    readyMinutes: stops ? (numberAt(ready, 'WaitTimeInMinutes') ?? 0) : 0,
  };
}

function toAlarms(properties: Resolved): readonly string[] {
  const configuration = mapAt(properties, 'AlarmConfiguration');
  const enabled = textAt(configuration, 'Enabled') !== 'false';
  return enabled ? listAt(configuration, 'Alarms').flatMap((alarm) => textAt(alarm, 'Name') ?? []) : [];
}
