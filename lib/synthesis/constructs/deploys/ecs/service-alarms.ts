import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Construct } from 'constructs';
import type { ManagedService } from '../../../model/targets/ecs';
import { MINUTE, toAddAlarm } from '../add-alarm';
import type { ServiceLoadBalancer } from './service-load-balancer';

/**
 * What turns a deployment of a service back: errors, slowness, and tasks that are not well, whichever group they are of.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export function addServiceAlarms(
  scope: Construct,
  target: ManagedService,
  balancer: ServiceLoadBalancer,
): readonly cloudwatch.Alarm[] {
  const add = toAddAlarm(scope);
  const { name, errorPercent, latencyMilliseconds } = target;
  const { metrics } = balancer.balancer;
  const latency = metrics.targetResponseTime({ ...MINUTE, statistic: cloudwatch.Stats.percentile(95) });
  return [
    add(
      'Errors',
      `Percent of the responses of ${name} that are errors of the service`,
      toErrors(metrics),
      2,
      errorPercent,
    ),
    add('Latency', `Seconds that ${name} takes for the slowest twentieth`, latency, 3, latencyMilliseconds / 1000),
    add('Unhealthy', `Tasks of ${name} that do not answer their health check`, toUnhealthy(balancer), 3, 0),
  ];
}

/** Of the service, and of the load balancer when no task answers it. */
function toErrors(metrics: elb.IApplicationLoadBalancerMetrics): cloudwatch.IMetric {
  const sum = { ...MINUTE, statistic: cloudwatch.Stats.SUM };
  return new cloudwatch.MathExpression({
    ...MINUTE,
    label: 'errors in percent',
    expression: '100 * (FILL(target, 0) + FILL(balancer, 0)) / requests',
    usingMetrics: {
      target: metrics.httpCodeTarget(elb.HttpCodeTarget.TARGET_5XX_COUNT, sum),
      balancer: metrics.httpCodeElb(elb.HttpCodeElb.ELB_5XX_COUNT, sum),
      requests: metrics.requestCount(sum),
    },
  });
}

function toUnhealthy({ groups }: ServiceLoadBalancer): cloudwatch.IMetric {
  const given = groups.filter((group) => group !== undefined);
  const names = given.map((_, index) => `group${index}`);
  return new cloudwatch.MathExpression({
    ...MINUTE,
    label: 'unhealthy tasks',
    expression: names.map((name) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(
      given.map((group, index) => [
        `group${index}`,
        group.metrics.unhealthyHostCount({ ...MINUTE, statistic: cloudwatch.Stats.MAXIMUM }),
      ]),
    ),
  });
}
