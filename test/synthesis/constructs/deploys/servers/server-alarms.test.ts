import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { addServerAlarms } from '../../../../../lib/synthesis/constructs/deploys/servers/server-alarms';
import { ServerLoadBalancer } from '../../../../../lib/synthesis/constructs/deploys/servers/server-load-balancer';
import { aStack } from '../../../../helpers/stack';
import { someServers } from '../../../../helpers/targets';

const servers = someServers({ alarms: { errors: 7, latency: 1500 } });
const stack = aStack();
const vpc = new ec2.Vpc(stack, 'Vpc') as ec2.IVpc;
const logs = new s3.Bucket(stack, 'Logs') as s3.IBucket;
addServerAlarms(stack, 'web', servers, new ServerLoadBalancer(stack, 'Load', { name: 'web', vpc, logs, servers }));
const alarms = Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm');
const bodies = Object.values(alarms).map(({ Properties }) => Properties);

test('errors in percent, slowness in seconds, and servers that are not well, each above what was said', () => {
  const said = bodies.map((one) => [one.Threshold, one.EvaluationPeriods, one.ComparisonOperator]);
  expect(said).toEqual([
    [7, 2, 'GreaterThanThreshold'],
    [1.5, 3, 'GreaterThanThreshold'],
    [0, 3, 'GreaterThanThreshold'],
  ]);
});

test('where nobody asks for anything, nothing is wrong', () => {
  expect(bodies.map((one) => one.TreatMissingData)).toEqual(['notBreaching', 'notBreaching', 'notBreaching']);
});

test('errors are those of the application alone: before the first deployment no server answers', () => {
  const metrics = bodies[0].Metrics as { MetricStat?: { Metric: { MetricName: string } }; Expression?: string }[];
  expect(metrics.flatMap((one) => one.MetricStat?.Metric.MetricName ?? [])).toEqual([
    'HTTPCode_Target_5XX_Count',
    'RequestCount',
  ]);
  expect(metrics[0]?.Expression).toBe('100 * FILL(target, 0) / requests');
});
