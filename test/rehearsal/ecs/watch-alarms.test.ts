import { openAlarmStates } from '../../../lib/rehearsal/alarms/alarm-states';
import { Traffic } from '../../../lib/rehearsal/balancer/traffic';
import { watchAlarms } from '../../../lib/rehearsal/ecs/watch-alarms';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';

const more = `Errors:
  Type: AWS::CloudWatch::Alarm
  Properties:
    AlarmName: api-5xx
    Namespace: AWS/ApplicationELB
    MetricName: HTTPCode_Target_5XX_Count
    Dimensions: [{ Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName }]
    Statistic: Sum
    EvaluationPeriods: 1
    Threshold: 1
    ComparisonOperator: GreaterThanOrEqualToThreshold`;
const assembly = factsOf(servedTemplate({ more }));

function watch(...names: readonly string[]) {
  const lines: string[] = [];
  const traffic = new Traffic();
  const alarms = openAlarmStates({
    ...{ given: new Map([['told', 'ALARM' as const]]), account: '1', region: 'eu-west-1', clock: () => new Date() },
    ...{ newId: () => 'id', deliver: () => undefined },
  });
  const run = {
    assembly,
    log: (line: string) => void lines.push(line),
    planned: { reference: 'api' },
    world: { alarms },
  };
  const ringing = watchAlarms(run, names, { balancers: { traffic } as never });
  const fail = (at: number) =>
    traffic.add({ at, loadBalancer: assembly.serving.loadBalancers[0]?.arn ?? '', status: 500, by: 'target', ms: 1 });
  return { lines, alarms, ringing, fail };
}

test('an alarm that looks at the load balancer rings for what that saw, and others hear of it', () => {
  const { ringing, fail, alarms, lines } = watch('api-5xx');
  fail(999);
  expect(ringing(1_000)).toBeUndefined();
  fail(1_000);
  expect(ringing(1_000)).toBe('the alarm api-5xx went off');
  expect([alarms.state('api-5xx'), lines]).toEqual(['ALARM', []]);
});

test('an alarm that is not in what was given is said, and rings when a person says so', () => {
  const { ringing, lines } = watch('api-5x', 'told');
  expect(lines).toEqual([
    'the alarm api-5x is not in what was given: did you mean "api-5xx"?; nothing here tells its state',
    'the alarm told is not in what was given; nothing here tells its state',
  ]);
  expect(ringing(0)).toBe('the alarm told went off');
});
