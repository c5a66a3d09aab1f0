import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { isMap, isTrueAt, listAt, mapAt, numberAt, type Resolved, textAt, textsAt, valueAt } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::ECS::Service. */
export interface SynthesizedContainerService extends Origin {
  readonly name: string;
  /** `arn:aws:ecs:eu-west-1:111122223333:service/shop/api`. */
  readonly arn: string;
  /** The name of its cluster. */
  readonly cluster: string;
  /** The ARN or the family of its task definition. */
  readonly taskDefinition: Value;
  /** How many tasks it has. @default 1 */
  readonly desiredCount: number;
  /** Who deploys it. @default ECS */
  readonly controller: 'ECS' | 'CODE_DEPLOY' | 'EXTERNAL';
  readonly deployment: ServiceDeployment;
  readonly loadBalancers: readonly ServiceLoadBalancer[];
  /** For how long health checks of the load balancer do not count after a task's start, in seconds. @default 0 */
  readonly graceSeconds: number;
}

/** How ECS itself deploys a service. */
export interface ServiceDeployment {
  /** @default ROLLING */
  readonly strategy: 'ROLLING' | 'BLUE_GREEN' | 'LINEAR' | 'CANARY';
  /** How many of the desired tasks stay healthy while it runs, rounded up. @default 100 */
  readonly minimumHealthyPercent: number;
  /** How many of the desired tasks run at most while it runs, rounded down. @default 200 */
  readonly maximumPercent: number;
  /** @default - a deployment whose tasks fail goes on for ever */
  readonly breaker?: CircuitBreaker;
  /** The alarms that end a deployment. @default - none */
  readonly alarms?: { readonly names: readonly string[]; readonly rollback: boolean };
  /** How long both versions run after the traffic has shifted, in minutes. @default 0 */
  readonly bakeMinutes: number;
  /** How much of the traffic goes over at once, and how long it waits then. @default - all of it */
  readonly step?: { readonly percent: number; readonly minutes: number };
  readonly hooks: readonly LifecycleHook[];
}

/** When a deployment has failed. */
export interface CircuitBreaker {
  readonly rollback: boolean;
  /** @default BOUNDED_PERCENT */
  readonly type: 'COUNT' | 'BOUNDED_PERCENT' | 'UNBOUNDED_PERCENT';
  /** @default 50 */
  readonly value: number;
}

/** A function that ECS calls at stages of a deployment. */
export interface LifecycleHook {
  readonly functionArn: Value;
  /** `POST_TEST_TRAFFIC_SHIFT`. */
  readonly stages: readonly string[];
  /** What the function is told beside. @default - nothing */
  readonly details?: Resolved;
}

/** Where a service's tasks are registered. */
export interface ServiceLoadBalancer {
  readonly containerName: string;
  readonly containerPort: number;
  /** ARN. */
  readonly targetGroup: Value;
  /** The other target group and the rules between which traffic shifts. @default - it never shifts */
  readonly alternate?: {
    readonly targetGroup: Value;
    /** ARN of a rule, or of a listener for its default action. */
    readonly productionRule: Value;
    /** @default - no test traffic */
    readonly testRule?: Value;
  };
}

/**
 * The facts of a service.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html
 */
export function toContainerService(resource: Resource, resolver: Resolver): SynthesizedContainerService {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: String(resolver.ref(resource)),
    cluster: (textAt(properties, 'Cluster') ?? 'default').replace(/^arn:.*:cluster\//, ''),
    taskDefinition: valueAt(properties, 'TaskDefinition') ?? '',
    desiredCount: numberAt(properties, 'DesiredCount') ?? 1,
    controller: oneOf(['ECS', 'CODE_DEPLOY', 'EXTERNAL'], textAt(properties, 'DeploymentController', 'Type')),
    deployment: toDeployment(mapAt(properties, 'DeploymentConfiguration')),
    loadBalancers: listAt(properties, 'LoadBalancers').map(toLoadBalancer),
    graceSeconds: numberAt(properties, 'HealthCheckGracePeriodSeconds') ?? 0,
  };
}

/** The service that an action names, by their names or ARNs. */
export function findContainerService(
  services: readonly SynthesizedContainerService[],
  cluster: string,
  name: string,
): SynthesizedContainerService | undefined {
  const bare = (text: string) => text.slice(text.lastIndexOf('/') + 1);
  return services.find((one) => one.name === bare(name) && one.cluster === bare(cluster));
}

function toDeployment(configuration: Resolved): ServiceDeployment {
  const breaker = mapAt(configuration, 'DeploymentCircuitBreaker');
  const alarms = mapAt(configuration, 'Alarms');
  const step = tryStep(configuration);
  return {
    strategy: oneOf(['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'], textAt(configuration, 'Strategy')),
    minimumHealthyPercent: numberAt(configuration, 'MinimumHealthyPercent') ?? 100,
    maximumPercent: numberAt(configuration, 'MaximumPercent') ?? 200,
    bakeMinutes: numberAt(configuration, 'BakeTimeInMinutes') ?? 0,
    hooks: listAt(configuration, 'LifecycleHooks').flatMap(toHook),
    ...(step && { step }),
    ...(isTrueAt(breaker, 'Enable') && { breaker: toBreaker(breaker) }),
    ...(isTrueAt(alarms, 'Enable') && {
      alarms: { names: textsAt(alarms, 'AlarmNames'), rollback: isTrueAt(alarms, 'Rollback') },
    }),
  };
}

function toBreaker(breaker: Resolved): CircuitBreaker {
  const type = textAt(breaker, 'ThresholdConfiguration', 'Type');
  return {
    rollback: isTrueAt(breaker, 'Rollback'),
    type: oneOf(['BOUNDED_PERCENT', 'COUNT', 'UNBOUNDED_PERCENT'], type),
    value: numberAt(breaker, 'ThresholdConfiguration', 'Value') ?? 50,
  };
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html */
function tryStep(configuration: Resolved): ServiceDeployment['step'] {
  const linear = mapAt(configuration, 'LinearConfiguration');
  const canary = mapAt(configuration, 'CanaryConfiguration');
  switch (textAt(configuration, 'Strategy')) {
    case 'LINEAR':
      return {
        percent: numberAt(linear, 'StepPercent') ?? 10,
        minutes: numberAt(linear, 'StepBakeTimeInMinutes') ?? 6,
      };
    case 'CANARY':
      return {
        percent: numberAt(canary, 'CanaryPercent') ?? 5,
        minutes: numberAt(canary, 'CanaryBakeTimeInMinutes') ?? 10,
      };
    default:
      return undefined;
  }
}

/** Only Lambda functions can be called. */
function toHook(hook: Resolved): readonly LifecycleHook[] {
  const functionArn = valueAt(hook, 'HookTargetArn');
  const details = isMap(hook) ? hook['HookDetails'] : undefined;
  if (functionArn === undefined) return [];
  return [{ functionArn, stages: textsAt(hook, 'LifecycleStages'), ...(details !== undefined && { details }) }];
}

function toLoadBalancer(balancer: Resolved): ServiceLoadBalancer {
  const advanced = mapAt(balancer, 'AdvancedConfiguration');
  const alternate = valueAt(advanced, 'AlternateTargetGroupArn');
  const testRule = valueAt(advanced, 'TestListenerRule');
  const productionRule = valueAt(advanced, 'ProductionListenerRule') ?? '';
  return {
    containerName: textAt(balancer, 'ContainerName') ?? '',
    containerPort: numberAt(balancer, 'ContainerPort') ?? 0,
    targetGroup: valueAt(balancer, 'TargetGroupArn') ?? '',
    ...(alternate !== undefined && {
      alternate: { targetGroup: alternate, productionRule, ...(testRule !== undefined && { testRule }) },
    }),
  };
}

/** One of the words; the first of them for anything else. */
function oneOf<const T extends readonly [string, ...string[]]>(words: T, text: string | undefined): T[number] {
  return words.find((word) => word === text) ?? words[0];
}
