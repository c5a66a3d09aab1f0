import type { AlarmMetric, SynthesizedAlarm } from '../../assembly/alarm';
import type { Serving } from '../../assembly/serving';
import { type AlarmState, judgeAlarm, tryStatistic } from '../alarms/judge-alarm';
import type { Balancers } from './open-balancers';
import type { Sample } from './traffic';

/** What an alarm is judged from. */
export interface AlarmWorld {
  readonly serving: Serving;
  readonly balancers: Pick<Balancers, 'traffic' | 'group'>;
}

/**
 * What an alarm says by what the load balancers saw since a moment; undefined for one that looks at something else. On
 * AWS it looks at whole periods, a minute each; here at everything since then, which is a few seconds.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export function judgeTraffic(alarm: SynthesizedAlarm, since: number, world: AlarmWorld): AlarmState | undefined {
  const { metric } = alarm;
  if (metric?.namespace !== 'AWS/ApplicationELB') return undefined;
  const values = toValues(metric, since, world);
  if (values === undefined) return undefined;
  const value = tryStatistic(metric.statistic || 'Average', values);
  return judgeAlarm({ ...alarm, evaluationPeriods: 1, datapointsToAlarm: 1 }, [value]);
}

/** The metric's values: one for each request, or for each target group. */
function toValues(metric: AlarmMetric, since: number, world: AlarmWorld): readonly number[] | undefined {
  const samples = samplesOf(metric, since, world);
  const ones = (by: Sample['by'], hundred: number) =>
    samples.filter((sample) => sample.by === by && Math.floor(sample.status / 100) === hundred).map(() => 1);
  switch (metric.name) {
    case 'HTTPCode_Target_5XX_Count':
      return ones('target', 5);
    case 'HTTPCode_Target_4XX_Count':
      return ones('target', 4);
    case 'HTTPCode_ELB_5XX_Count':
      return ones('balancer', 5);
    case 'RequestCount':
      return samples.map(() => 1);
    case 'TargetResponseTime':
      return samples.filter(({ by }) => by === 'target').map(({ ms }) => ms / 1_000);
    case 'UnHealthyHostCount':
      return [hosts(metric, 'unhealthy', world)];
    case 'HealthyHostCount':
      return [hosts(metric, 'healthy', world)];
    default:
      return undefined;
  }
}

function samplesOf({ dimensions }: AlarmMetric, since: number, { serving, balancers }: AlarmWorld): readonly Sample[] {
  const group = serving.targetGroups.find(({ fullName }) => fullName === dimensions['TargetGroup'])?.arn;
  const balancer = serving.loadBalancers.find(({ fullName }) => fullName === dimensions['LoadBalancer'])?.arn;
  return balancers.traffic
    .since(since)
    .filter(({ targetGroup }) => dimensions['TargetGroup'] === undefined || targetGroup === group)
    .filter(({ loadBalancer }) => dimensions['LoadBalancer'] === undefined || loadBalancer === balancer);
}

function hosts({ dimensions }: AlarmMetric, state: string, { serving, balancers }: AlarmWorld): number {
  const facts = serving.targetGroups.find(({ fullName }) => fullName === dimensions['TargetGroup']);
  const targets = balancers.group(facts?.arn ?? '')?.targets ?? [];
  return targets.filter((target) => target.state === state).length;
}
