import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, mapAt, numberAt, type Resolved, type ResolvedMap, textAt, valueAt } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::Events::Rule of the default bus. */
export interface SynthesizedRule extends Origin {
  readonly name: string;
  readonly enabled: boolean;
  /** The pattern with its intrinsics resolved; absent for a schedule. An unresolved value is an `Unknown` inside it. */
  readonly pattern?: unknown;
  readonly schedule?: string;
  readonly targets: readonly RuleTarget[];
}

export interface RuleTarget {
  readonly id: string;
  readonly arn: Value;
  /** A constant JSON text given instead of the event. */
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
  /** 0 to 185. @default 185 */
  readonly maximumRetryAttempts: number;
  readonly deadLetter?: Value;
}

/** The facts of a rule; undefined for a rule of another bus than the default one, on which AWS's own events arrive. */
export function tryRule(resource: Resource, resolver: Resolver): SynthesizedRule | undefined {
  const properties = resolver.properties(resource);
  const bus = textAt(properties, 'EventBusName') ?? 'default';
  if (bus !== 'default' && !bus.endsWith(':event-bus/default')) {
    return undefined;
  }
  const schedule = textAt(properties, 'ScheduleExpression');
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    enabled: textAt(properties, 'State') !== 'DISABLED',
    ...('EventPattern' in properties ? { pattern: toPattern(properties['EventPattern']) } : {}),
    ...(schedule === undefined ? {} : { schedule }),
    targets: listAt(properties, 'Targets').map(toTarget),
  };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-retrypolicy.html */
const DEFAULT_RETRY_ATTEMPTS = 185;

/** CloudFormation takes a pattern also as JSON text. */
function toPattern(pattern: Resolved | undefined): unknown {
  if (typeof pattern !== 'string') {
    return pattern;
  }
  try {
    return JSON.parse(pattern);
  } catch {
    return pattern;
  }
}

function toTarget(target: Resolved): RuleTarget {
  return {
    id: textAt(target, 'Id') ?? '',
    arn: valueAt(target, 'Arn') ?? '',
    maximumRetryAttempts: numberAt(target, 'RetryPolicy', 'MaximumRetryAttempts') ?? DEFAULT_RETRY_ATTEMPTS,
    ...toInput(target),
  };
}

function toInput(target: Resolved): Partial<RuleTarget> {
  const input = textAt(target, 'Input');
  const inputPath = textAt(target, 'InputPath');
  const transformer = mapAt(target, 'InputTransformer');
  const deadLetter = valueAt(target, 'DeadLetterConfig', 'Arn');
  return {
    ...(input === undefined ? {} : { input }),
    ...(inputPath === undefined ? {} : { inputPath }),
    ...('InputTemplate' in transformer ? { inputTransformer: toTransformer(transformer) } : {}),
    ...(deadLetter === undefined ? {} : { deadLetter }),
  };
}

function toTransformer(transformer: ResolvedMap): NonNullable<RuleTarget['inputTransformer']> {
  const paths = mapAt(transformer, 'InputPathsMap');
  return {
    paths: Object.fromEntries(Object.keys(paths).map((key) => [key, textAt(paths, key) ?? ''])),
    template: textAt(transformer, 'InputTemplate') ?? '',
  };
}
