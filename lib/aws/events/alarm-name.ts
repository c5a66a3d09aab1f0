/** An alarm may be named by its ARN: `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:Errors`. */
export function toAlarmName(alarm: string): string {
  return /^arn:[^:]+:cloudwatch:[^:]*:[^:]*:alarm:(.+)$/.exec(alarm)?.[1] ?? alarm;
}
