import { factsOf } from '../helpers/facts';

const [errors, slow, calculated] = factsOf(`Resources:
  Errors:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: api-errors
      Namespace: AWS/Lambda
      MetricName: Errors
      Dimensions: [{ Name: FunctionName, Value: orders }, { Name: Resource, Value: "orders:live" }]
      Statistic: Sum
      Period: 60
      EvaluationPeriods: 3
      DatapointsToAlarm: 2
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
  Slow:
    Type: AWS::CloudWatch::Alarm
    Properties:
      EvaluationPeriods: 2
      Threshold: 800
      ComparisonOperator: GreaterThanThreshold
      Metrics:
        - Id: m1
          MetricStat: { Metric: { Namespace: AWS/Lambda, MetricName: Duration }, Stat: p99, Period: 300 }
  Rate:
    Type: AWS::CloudWatch::Alarm
    Properties:
      EvaluationPeriods: 1
      Metrics: [{ Id: e, Expression: "100 * m1 / m2" }, { Id: m1, MetricStat: { Metric: { MetricName: Errors } } }]`).alarms;

test('an alarm on one metric', () => {
  expect(errors).toEqual({
    stack: 'shop',
    logicalId: 'Errors',
    name: 'api-errors',
    arn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:api-errors',
    metric: {
      namespace: 'AWS/Lambda',
      name: 'Errors',
      dimensions: { FunctionName: 'orders', Resource: 'orders:live' },
      statistic: 'Sum',
      periodSeconds: 60,
    },
    threshold: 1,
    comparison: 'GreaterThanOrEqualToThreshold',
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    missingData: 'notBreaching',
  });
});

test('a metric that stands alone among its metrics, and what is left unsaid', () => {
  expect(slow).toMatchObject({
    metric: { namespace: 'AWS/Lambda', name: 'Duration', dimensions: {}, statistic: 'p99', periodSeconds: 300 },
    datapointsToAlarm: 2,
    missingData: 'missing',
  });
});

test('a calculation is no metric', () => {
  expect(calculated?.metric).toBeUndefined();
});
