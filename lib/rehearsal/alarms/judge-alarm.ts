import type { SynthesizedAlarm } from '../../assembly/alarm';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What an alarm says of the values of its periods, the newest last; undefined is a period without data. */
export function judgeAlarm(alarm: SynthesizedAlarm, values: readonly (number | undefined)[]): AlarmState {
  const { evaluationPeriods, datapointsToAlarm, missingData } = alarm;
  const looked = values.slice(-evaluationPeriods);
  const known = looked.filter((value) => value !== undefined);
  if (known.length === 0 && missingData === 'missing') return 'INSUFFICIENT_DATA';
  const missing = missingData === 'breaching' ? evaluationPeriods - known.length : 0;
  const beyond = known.filter((value) => isBeyond(value, alarm)).length;
  return beyond + missing >= datapointsToAlarm ? 'ALARM' : 'OK';
}

function isBeyond(value: number, { comparison, threshold }: SynthesizedAlarm): boolean {
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= threshold;
    default:
      return false;
  }
}

/**
 * The statistic of a period's samples; undefined of no samples, and of a statistic that is not known here.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 */
export function tryStatistic(statistic: string, samples: readonly number[]): number | undefined {
  if (samples.length === 0) return undefined;
  const sum = samples.reduce((total, sample) => total + sample, 0);
  switch (statistic) {
    case 'Sum':
      return sum;
    case 'Average':
      return sum / samples.length;
    case 'Minimum':
      return Math.min(...samples);
    case 'Maximum':
      return Math.max(...samples);
    case 'SampleCount':
      return samples.length;
    default:
      return tryPercentile(statistic, samples);
  }
}

function tryPercentile(statistic: string, samples: readonly number[]): number | undefined {
  const [, rank] = /^p(\d+(?:\.\d+)?)$/.exec(statistic) ?? [];
  if (rank === undefined) return undefined;
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((Number(rank) / 100) * sorted.length) - 1)];
}
