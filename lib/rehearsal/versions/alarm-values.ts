import type { AlarmMetric, SynthesizedAlarm } from '../../assembly/alarm';
import { tryStatistic } from '../alarms/judge-alarm';
import type { Sample } from './traffic';

/** What is called: its metrics are told apart by these names. */
export interface Called {
  /** The function's name. */
  readonly functionName: string;
  /** The alias that is called. */
  readonly alias: string;
}

/** Whether an alarm watches what calls of an alias show: one metric of Lambda about this function, this alias, or a version of it. */
export function isJudged({ metric }: SynthesizedAlarm, called: Called): boolean {
  if (metric?.namespace !== 'AWS/Lambda' || !Object.hasOwn(measures, metric.name)) return false;
  return Object.entries(metric.dimensions).every(([name, value]) => matches(name, value, called));
}

/**
 * The value of an alarm's metric over the calls of one period; undefined of no calls.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export function tryValue(metric: AlarmMetric, samples: readonly Sample[]): number | undefined {
  const { ExecutedVersion: version } = metric.dimensions;
  const own = samples.filter((sample) => version === undefined || sample.version === version);
  const measure = measures[metric.name];
  return measure === undefined ? undefined : tryStatistic(metric.statistic, own.map(measure));
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-view.html */
function matches(name: string, value: unknown, { functionName, alias }: Called): boolean {
  switch (name) {
    case 'FunctionName':
      return value === functionName;
    case 'Resource':
      return value === functionName || value === `${functionName}:${alias}`;
    default:
      return name === 'ExecutedVersion';
  }
}

/** Nothing is throttled on this machine. */
const measures: Readonly<Record<string, (sample: Sample) => number>> = {
  Invocations: () => 1,
  Errors: ({ ok }) => (ok ? 0 : 1),
  Duration: ({ milliseconds }) => milliseconds,
  Throttles: () => 0,
};
