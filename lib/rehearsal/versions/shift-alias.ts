import type { SynthesizedAlarm } from '../../assembly/alarm';
import { labelOf } from '../../assembly/origin';
import type { ShiftStep } from '../../aws/lambda/deploy-strategy';
import { judgeAlarm } from '../alarms/judge-alarm';
import { tryValue } from './alarm-values';
import type { Sample, Traffic } from './traffic';

/** How an alias is moved under traffic. */
export interface Shift {
  readonly steps: readonly ShiftStep[];
  /** Gives the new version that share of the calls, in percent. */
  readonly move: (percent: number) => void;
  readonly traffic: Traffic;
  /** The alarms that end it, each of one metric of what is called. */
  readonly alarms: readonly SynthesizedAlarm[];
  readonly pace: Pace;
  readonly log: (line: string) => void;
  /** Set when the person interrupts. */
  readonly signal: AbortSignal;
}

/** How many calls stand for the minutes of a shift. */
export interface Pace {
  /** The calls of the whole shift, spread over its steps. */
  readonly calls: number;
  /** How long they may take at most, in milliseconds. */
  readonly limitMs: number;
}

/** What ended a shift before all traffic was moved. */
export interface ShiftAlarm {
  readonly name: string;
  /** The share that the new version had by then, in percent. */
  readonly percent: number;
}

/** Two hundred and forty calls, in half a minute at most. */
export const usualPace: Pace = { calls: 240, limitMs: 30_000 };

/** Moves an alias step by step while it is called; tells which alarm ended it, and undefined when all is moved or the person interrupted. */
export async function shiftAlias(shift: Shift): Promise<ShiftAlarm | undefined> {
  const { steps, traffic, pace, alarms, log, signal } = shift;
  const calls = Math.max(LEAST_CALLS, Math.floor(pace.calls / steps.length));
  const limitMs = pace.limitMs / steps.length;
  const values = new Map<SynthesizedAlarm, (number | undefined)[]>(alarms.map((alarm) => [alarm, []]));
  for (const step of steps) {
    if (signal.aborted) return undefined;
    const first = traffic.samples.length;
    shift.move(step.percent);
    await traffic.more(calls, limitMs);
    const seen = traffic.samples.slice(first);
    log(`${step.percent}% to the new version: ${toCounts(seen)}${toWait(step)}`);
    const ringing = step.minutes === 0 ? undefined : findRinging(values, step, seen);
    if (ringing !== undefined) return { name: labelOf(ringing), percent: step.percent };
  }
  return undefined;
}

/** `120 calls, 3 failed`. */
export function toCounts(samples: readonly Sample[]): string {
  return `${samples.length} invocations, ${samples.filter(({ ok }) => !ok).length} failed`;
}

/** So that even of a long shift each step has some. */
const LEAST_CALLS = 4;

function toWait({ minutes }: ShiftStep): string {
  return minutes === 0 ? '' : `; they stand for ${minutes === 1 ? 'the minute' : `the ${minutes} minutes`} on AWS`;
}

/** What was seen in a step stands for each period that passes in it on AWS. */
function findRinging(
  values: ReadonlyMap<SynthesizedAlarm, (number | undefined)[]>,
  step: ShiftStep,
  seen: readonly Sample[],
): SynthesizedAlarm | undefined {
  return [...values].find(([alarm, before]) => {
    const { metric } = alarm;
    if (metric === undefined) return false;
    const periods = Math.max(1, Math.floor((step.minutes * 60) / metric.periodSeconds));
    const lasting = Math.min(periods, alarm.evaluationPeriods);
    before.push(...Array.from({ length: lasting }, () => tryValue(metric, seen)));
    return judgeAlarm(alarm, before) === 'ALARM';
  })?.[0];
}
