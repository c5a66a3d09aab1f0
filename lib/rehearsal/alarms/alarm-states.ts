import { alarmName } from '../../aws/cloudwatch/alarm-name';
import { type AlarmState, toAlarmEvent } from '../../aws/events/alarm-event';

/** The states of CloudWatch's alarms while a rehearsal lasts. */
export interface AlarmStates {
  /** The state of an alarm by its name or ARN; undefined while nobody has told one. */
  state(alarm: string): AlarmState | undefined;
  /** Tells the state of an alarm, by its name; a change is an event of CloudWatch's. What a person has given stays. */
  set(alarm: string, state: AlarmState, reason: string): void;
  /** Delivers the events of the alarms that a person has given, as if they went off now. */
  announce(): void;
}

/** What alarm states are made with. */
export interface AlarmStatesOptions {
  /** The states that a person has given, by name. */
  readonly given: ReadonlyMap<string, AlarmState>;
  /** The account and the region of the alarms. */
  readonly account: string;
  readonly region: string;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** Takes an event of CloudWatch's. */
  readonly deliver: (event: Readonly<Record<string, unknown>>) => void;
}

/** Opens the states of alarms: what a person has given goes before what rehearsed targets tell. */
export function openAlarmStates({ given, deliver, ...place }: AlarmStatesOptions): AlarmStates {
  const told = new Map<string, AlarmState>();
  const tell = (name: string, state: AlarmState, previous: AlarmState, reason: string) => {
    const { account, region } = place;
    deliver({
      ...toAlarmEvent({ name, account, region, state, previous, reason, time: place.clock(), id: place.newId() }),
    });
  };
  return {
    state: (alarm) => given.get(alarmName(alarm)) ?? told.get(alarmName(alarm)),
    set: (alarm, state, reason) => {
      const name = alarmName(alarm);
      const previous = told.get(name) ?? 'INSUFFICIENT_DATA';
      if (given.has(name) || previous === state) return;
      told.set(name, state);
      tell(name, state, previous, reason);
    },
    announce: () => {
      for (const [name, state] of given) tell(name, state, state === 'ALARM' ? 'OK' : 'ALARM', 'given with --alarm');
    },
  };
}
