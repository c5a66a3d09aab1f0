import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, numberAt, type Resolved, type ResolvedMap, textAt, valueAt } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/**
 * An AWS::CloudWatch::Alarm.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html
 */
export interface SynthesizedAlarm extends Origin {
  readonly name: string;
  readonly arn: string;
  /** What it watches; undefined of an alarm over a calculation of several metrics. */
  readonly metric?: AlarmMetric;
  readonly threshold: number;
  /** `GreaterThanOrEqualToThreshold`. */
  readonly comparison: string;
  /** How many periods are looked at. */
  readonly evaluationPeriods: number;
  /** How many of them must be beyond the threshold. */
  readonly datapointsToAlarm: number;
  /** `missing` unless the template says otherwise. */
  readonly missingData: string;
}

/** The metric of an alarm. */
export interface AlarmMetric {
  /** `AWS/Lambda`. */
  readonly namespace: string;
  /** `Errors`. */
  readonly name: string;
  readonly dimensions: Readonly<Record<string, Value>>;
  /** `Sum`, `Average`, `Maximum`, `Minimum`, `SampleCount`, or a percentile such as `p99`. */
  readonly statistic: string;
  readonly periodSeconds: number;
}

/** The facts of an alarm. */
export function toAlarm(resource: Resource, resolver: Resolver): SynthesizedAlarm {
  const properties = resolver.properties(resource);
  const metric = tryMetric(properties);
  const evaluationPeriods = numberAt(properties, 'EvaluationPeriods') ?? 1;
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: resolver.attribute(resource, 'Arn'),
    ...(metric && { metric }),
    threshold: numberAt(properties, 'Threshold') ?? 0,
    comparison: textAt(properties, 'ComparisonOperator') ?? '',
    evaluationPeriods,
    datapointsToAlarm: numberAt(properties, 'DatapointsToAlarm') ?? evaluationPeriods,
    missingData: textAt(properties, 'TreatMissingData') ?? 'missing',
  };
}

/** One metric stands on the alarm itself, or alone among its metrics. */
function tryMetric(properties: ResolvedMap): AlarmMetric | undefined {
  const [query, ...others] = listAt(properties, 'Metrics');
  if (query === undefined) return tryOwnMetric(properties);
  return others.length > 0 ? undefined : tryStatMetric(query);
}

function tryOwnMetric(properties: ResolvedMap): AlarmMetric | undefined {
  const name = textAt(properties, 'MetricName');
  if (name === undefined) return undefined;
  return {
    name,
    namespace: textAt(properties, 'Namespace') ?? '',
    dimensions: toDimensions(listAt(properties, 'Dimensions')),
    statistic: textAt(properties, 'Statistic') ?? textAt(properties, 'ExtendedStatistic') ?? '',
    periodSeconds: numberAt(properties, 'Period') ?? DEFAULT_PERIOD,
  };
}

function tryStatMetric(query: Resolved): AlarmMetric | undefined {
  const name = textAt(query, 'MetricStat', 'Metric', 'MetricName');
  if (name === undefined) return undefined;
  return {
    name,
    namespace: textAt(query, 'MetricStat', 'Metric', 'Namespace') ?? '',
    dimensions: toDimensions(listAt(query, 'MetricStat', 'Metric', 'Dimensions')),
    statistic: textAt(query, 'MetricStat', 'Stat') ?? '',
    periodSeconds: numberAt(query, 'MetricStat', 'Period') ?? DEFAULT_PERIOD,
  };
}

const DEFAULT_PERIOD = 60;

function toDimensions(list: readonly Resolved[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(list.map((one) => [textAt(one, 'Name') ?? '', valueAt(one, 'Value') ?? '']));
}
