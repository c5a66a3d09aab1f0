import type { EventBridgeEvent } from 'aws-lambda';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html for `StateValue` */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** Every state of an alarm. */
export const alarmStates: readonly AlarmState[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/** An alarm's change of state. */
export interface AlarmChange {
  /** The alarm's name. */
  readonly name: string;
  /** The account that the alarm lives in, 12 digits. */
  readonly account: string;
  /** The region that the alarm lives in. */
  readonly region: string;
  readonly state: AlarmState;
  readonly previous: AlarmState;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly time: Date;
  /** The event's own id, a UUID. */
  readonly id: string;
}

/** The detail of an alarm's event, under AWS's names, as far as it is the same for every alarm. */
export interface AlarmDetail {
  readonly alarmName: string;
  readonly previousState: AlarmMoment;
  readonly state: AlarmMoment;
}

/** A state of an alarm, and since when. */
interface AlarmMoment {
  readonly value: AlarmState;
  readonly timestamp: string;
  readonly reason?: string;
}

/** The event that EventBridge delivers when an alarm changes its state. */
export type AlarmEvent = EventBridgeEvent<'CloudWatch Alarm State Change', AlarmDetail>;

/**
 * An alarm's change of state → the event that EventBridge delivers.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function toAlarmEvent({ name, account, region, state, previous, reason, time, id }: AlarmChange): AlarmEvent {
  // CloudWatch writes `2019-10-02T17:04:40.989+0000` within the detail.
  const timestamp = time.toISOString().replace('Z', '+0000');
  return {
    version: '0',
    id,
    'detail-type': 'CloudWatch Alarm State Change',
    source: 'aws.cloudwatch',
    account,
    time: `${time.toISOString().slice(0, 19)}Z`,
    region,
    resources: [`arn:aws:cloudwatch:${region}:${account}:alarm:${name}`],
    detail: {
      alarmName: name,
      previousState: { value: previous, timestamp },
      state: { value: state, timestamp, reason },
    },
  };
}
