import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Construct } from 'constructs';
import type { Servers } from '../../../model/targets/servers';
import { MINUTE, toAddAlarm } from '../add-alarm';
import type { ServerLoadBalancer } from './server-load-balancer';

/**
 * What turns a deployment to servers back: errors, slowness, and servers that are not well.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export function addServerAlarms(
  scope: Construct,
  name: string,
  { errorPercent, latencyMilliseconds }: Servers,
  { balancer, group }: ServerLoadBalancer,
): readonly cloudwatch.Alarm[] {
  const add = toAddAlarm(scope);
  const latency = balancer.metrics.targetResponseTime({ ...MINUTE, statistic: cloudwatch.Stats.percentile(95) });
  const unhealthy = group.metrics.unhealthyHostCount({ ...MINUTE, statistic: cloudwatch.Stats.MAXIMUM });
  return [
    add('Errors', `Percent of the responses of ${name} that are errors of it`, toErrors(balancer), 2, errorPercent),
    add('Latency', `Seconds that ${name} takes for the slowest twentieth`, latency, 3, latencyMilliseconds / 1000),
    add('Unhealthy', `Servers of ${name} that do not answer their health check`, unhealthy, 3, 0),
  ];
}

/** Of the application alone: before the first deployment no server answers, and that is none. */
function toErrors({ metrics }: elb.ApplicationLoadBalancer): cloudwatch.IMetric {
  const sum = { ...MINUTE, statistic: cloudwatch.Stats.SUM };
  return new cloudwatch.MathExpression({
    ...MINUTE,
    label: 'errors in percent',
    expression: '100 * FILL(target, 0) / requests',
    usingMetrics: {
      target: metrics.httpCodeTarget(elb.HttpCodeTarget.TARGET_5XX_COUNT, sum),
      requests: metrics.requestCount(sum),
    },
  });
}
