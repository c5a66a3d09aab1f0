import { judgeTraffic } from '../../../lib/rehearsal/balancer/judge-traffic';
import { Traffic } from '../../../lib/rehearsal/balancer/traffic';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';

const alarm = (id: string, metric: string, more: string) => `${id}:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/ApplicationELB
    MetricName: ${metric}
    Dimensions: [{ Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName }, { Name: TargetGroup, Value: !GetAtt Blue.TargetGroupFullName }]
    EvaluationPeriods: 3
    ${more}`;
const assembly = factsOf(
  servedTemplate({
    more: [
      alarm(
        'Errors',
        'HTTPCode_Target_5XX_Count',
        '{ Statistic: Sum, Threshold: 2, ComparisonOperator: GreaterThanOrEqualToThreshold, TreatMissingData: notBreaching }',
      ),
      alarm(
        'Slow',
        'TargetResponseTime',
        '{ ExtendedStatistic: p90, Threshold: 1, ComparisonOperator: GreaterThanThreshold }',
      ),
      alarm(
        'Sick',
        'UnHealthyHostCount',
        '{ Statistic: Maximum, Threshold: 1, ComparisonOperator: GreaterThanOrEqualToThreshold }',
      ),
      alarm('Other', 'ProcessedBytes', '{ Statistic: Sum, Threshold: 1, ComparisonOperator: GreaterThanThreshold }'),
    ]
      .join('\n')
      .replace(/^ {4}\{ (.+) \}$/gm, (_, pairs: string) =>
        pairs
          .split(', ')
          .map((pair) => `    ${pair}`)
          .join('\n'),
      ),
  }),
);
const { serving } = assembly;
const traffic = new Traffic();
const targets: { state: string }[] = [];
const balancers = { traffic, group: () => ({ targets }) as never };
const judge = (id: string) => {
  const found = assembly.alarms.find(({ logicalId }) => logicalId === id);
  return found && judgeTraffic(found, 1_000, { serving, balancers });
};
const add = (at: number, status: number, ms = 5) =>
  traffic.add({
    at,
    loadBalancer: serving.loadBalancers[0]?.arn ?? '',
    targetGroup: serving.targetGroups[0]?.arn ?? '',
    status,
    by: 'target',
    ms,
  });

test('alarms are judged from what the load balancer saw since a moment', () => {
  add(999, 500);
  add(1_000, 500);
  expect(judge('Errors')).toBe('OK');
  add(1_001, 503);
  expect(judge('Errors')).toBe('ALARM');
  expect(judge('Slow')).toBe('OK');
  add(1_002, 200, 3_000);
  expect(judge('Slow')).toBe('ALARM');
  expect(judge('Sick')).toBe('OK');
  targets.push({ state: 'unhealthy' });
  expect(judge('Sick')).toBe('ALARM');
  expect(judge('Other')).toBeUndefined();
});
