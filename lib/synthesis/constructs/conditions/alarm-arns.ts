import * as core from 'aws-cdk-lib/core';
import { alarmName } from '../../../aws/cloudwatch/alarm-name';

/** The ARNs of alarms that a person names by name or ARN, each once; a name is one of the stack's own account and region. */
export function toAlarmArns(stack: core.Stack, alarms: readonly string[]): readonly string[] {
  const arns = alarms.map((alarm) =>
    alarm === alarmName(alarm)
      ? stack.formatArn({
          service: 'cloudwatch',
          resource: 'alarm',
          resourceName: alarm,
          arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
        })
      : alarm,
  );
  return [...new Set(arns)];
}
