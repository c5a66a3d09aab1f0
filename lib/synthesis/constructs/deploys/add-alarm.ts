import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** A metric by the minute. */
export const MINUTE = { period: core.Duration.minutes(1) };

/** Adds one alarm: it goes off when the metric is above the threshold for that many minutes in a row; no data is no alarm. */
export type AddAlarm = (
  id: string,
  description: string,
  metric: cloudwatch.IMetric,
  minutes: number,
  threshold: number,
) => cloudwatch.Alarm;

/** What adds the alarms of a target, by which a deployment to it is turned back. */
export function toAddAlarm(scope: Construct): AddAlarm {
  return (id, alarmDescription, metric, evaluationPeriods, threshold) =>
    new cloudwatch.Alarm(scope, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
}
