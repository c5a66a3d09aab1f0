const ARN = /^arn:[^:]+:cloudwatch:[^:]*:[^:]*:alarm:(.+)$/;

/** The name of an alarm, which may be named by its ARN: `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:Errors`. */
export function alarmName(alarm: string): string {
  return ARN.exec(alarm)?.[1] ?? alarm;
}

/**
 * Whether a text is the name of an alarm, or the ARN of one: 1 to 255 characters, of which none refers to anything.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function isAlarm(text: string): boolean {
  const name = alarmName(text);
  return name.trim() === name && name.length >= 1 && name.length <= 255 && !/^arn:|[$#]\{/.test(name);
}
