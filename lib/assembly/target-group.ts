import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, numberAt, type ResolvedMap, textAt } from './resolved';
import type { Resource } from './template';

/** An AWS::ElasticLoadBalancingV2::TargetGroup. */
export interface SynthesizedTargetGroup extends Origin {
  readonly name: string;
  readonly arn: string;
  /** As a metric's dimension names it: `targetgroup/api/73e2d6bc24d8a067`. */
  readonly fullName: string;
  readonly health: TargetHealthCheck;
  /** How long the requests of a target that is deregistered may take to end, in seconds, 0 to 3600. @default 300 */
  readonly drainSeconds: number;
}

/** How a target group tells whether a target is healthy. */
export interface TargetHealthCheck {
  /** @default / */
  readonly path: string;
  /** 5 to 300. @default 30 */
  readonly intervalSeconds: number;
  /** 2 to 120. @default 5 */
  readonly timeoutSeconds: number;
  /** How many checks in a row make an unhealthy target healthy, 2 to 10. @default 5 */
  readonly healthyThreshold: number;
  /** How many failures in a row make a target unhealthy, 2 to 10. @default 2 */
  readonly unhealthyThreshold: number;
  /** The statuses of a healthy answer: `200`, `200,202` or `200-299`. @default 200 */
  readonly matcher: string;
}

/**
 * The facts of a target group.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export function toTargetGroup(resource: Resource, resolver: Resolver): SynthesizedTargetGroup {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: String(resolver.ref(resource)),
    fullName: resolver.attribute(resource, 'TargetGroupFullName'),
    health: toHealthCheck(properties),
    drainSeconds: numberOf(properties, 'deregistration_delay.timeout_seconds') ?? 300,
  };
}

function toHealthCheck(properties: ResolvedMap): TargetHealthCheck {
  return {
    path: textAt(properties, 'HealthCheckPath') ?? '/',
    intervalSeconds: numberAt(properties, 'HealthCheckIntervalSeconds') ?? 30,
    timeoutSeconds: numberAt(properties, 'HealthCheckTimeoutSeconds') ?? 5,
    healthyThreshold: numberAt(properties, 'HealthyThresholdCount') ?? 5,
    unhealthyThreshold: numberAt(properties, 'UnhealthyThresholdCount') ?? 2,
    matcher: textAt(properties, 'Matcher', 'HttpCode') ?? '200',
  };
}

function numberOf(properties: ResolvedMap, attribute: string): number | undefined {
  const found = listAt(properties, 'TargetGroupAttributes').find((one) => textAt(one, 'Key') === attribute);
  return numberAt(found, 'Value');
}
