import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { addServiceAlarms } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-alarms';
import { ServiceLoadBalancer } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-load-balancer';
import { aStack } from '../../../../helpers/stack';
import { aService } from '../../../../helpers/targets';

const target = aService({ strategy: { blueGreen: {} }, alarms: { errors: 7, latency: 1500 } });
const stack = aStack();
const vpc = new ec2.Vpc(stack, 'Vpc') as ec2.IVpc;
const logs = new s3.Bucket(stack, 'Logs') as s3.IBucket;
addServiceAlarms(stack, target, new ServiceLoadBalancer(stack, 'Load', { vpc, logs, target }));
const alarms = Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm');
const bodies = Object.values(alarms).map(({ Properties }) => Properties);

interface Metric {
  readonly Expression?: string;
  readonly MetricStat?: { readonly Metric: { readonly MetricName: string }; readonly Period: number };
}

test('errors in percent, slowness in seconds, and tasks that are not well, each above what was said', () => {
  const said = bodies.map((one) => [one.Threshold, one.EvaluationPeriods, one.ComparisonOperator]);
  expect(said).toEqual([
    [7, 2, 'GreaterThanThreshold'],
    [1.5, 3, 'GreaterThanThreshold'],
    [0, 3, 'GreaterThanThreshold'],
  ]);
  expect(bodies.map((one) => one.TreatMissingData)).toEqual(['notBreaching', 'notBreaching', 'notBreaching']);
});

test('errors are those of tasks and of a load balancer that nobody answers, minute by minute', () => {
  const metrics = bodies[0].Metrics as readonly Metric[];
  expect(metrics[0]?.Expression).toBe('100 * (FILL(target, 0) + FILL(balancer, 0)) / requests');
  expect(metrics.flatMap(({ MetricStat: stat }) => (stat ? [[stat.Metric.MetricName, stat.Period]] : []))).toEqual([
    ['HTTPCode_Target_5XX_Count', 60],
    ['HTTPCode_ELB_5XX_Count', 60],
    ['RequestCount', 60],
  ]);
});

test('tasks that are not well count, whichever group they are of', () => {
  expect((bodies[2].Metrics as readonly Metric[])[0]?.Expression).toBe('FILL(group0, 0) + FILL(group1, 0)');
});
