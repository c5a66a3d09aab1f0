import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { isMap, listAt, mapAt, numberAt, type Resolved, textAt, textsAt, valueAt } from './resolved';
import type { Resource } from './template';
import { tryText } from './value';

/** An AWS::ElasticLoadBalancingV2::Listener. */
export interface SynthesizedListener extends Origin {
  readonly arn: string;
  /** The ARN of its load balancer. */
  readonly loadBalancer: string;
  readonly port: number;
  /** `HTTP` or `HTTPS`. */
  readonly protocol: string;
  readonly action: ListenerAction | undefined;
  /** The ARNs of its certificates. */
  readonly certificates: readonly string[];
}

/** An AWS::ElasticLoadBalancingV2::ListenerRule. */
export interface SynthesizedListenerRule extends Origin {
  readonly arn: string;
  /** The ARN of its listener. */
  readonly listener: string;
  /** 1 to 50000; the lowest that matches is taken. */
  readonly priority: number;
  readonly conditions: readonly RuleCondition[];
  readonly action: ListenerAction | undefined;
}

/** What becomes of a request. */
export type ListenerAction =
  | { readonly kind: 'forward'; readonly groups: readonly WeightedGroup[] }
  | {
      readonly kind: 'redirect';
      readonly status: number;
      /** Each may hold `#{protocol}`, `#{host}`, `#{port}`, `#{path}` and `#{query}`. */
      readonly parts: Readonly<Record<'protocol' | 'host' | 'port' | 'path' | 'query', string>>;
    }
  | { readonly kind: 'fixed'; readonly status: number; readonly type: string; readonly body: string };

/** A target group and its share. */
export interface WeightedGroup {
  /** ARN. */
  readonly targetGroup: string;
  /** 0 to 999. */
  readonly weight: number;
}

/** What a request must have; any of the values is enough. */
export interface RuleCondition {
  /** `path-pattern`, `host-header`, `http-header`, `http-request-method`, `query-string` or `source-ip`. */
  readonly field: string;
  /** The header's name, lower case, of an `http-header`. */
  readonly header?: string;
  /** With `*` and `?`; `key=value` of a `query-string`. */
  readonly values: readonly string[];
}

/** The facts of a listener. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html */
export function toListener(resource: Resource, resolver: Resolver): SynthesizedListener {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    arn: String(resolver.ref(resource)),
    loadBalancer: textAt(properties, 'LoadBalancerArn') ?? '',
    port: numberAt(properties, 'Port') ?? 80,
    protocol: textAt(properties, 'Protocol') ?? 'HTTP',
    action: tryAction(listAt(properties, 'DefaultActions')),
    certificates: listAt(properties, 'Certificates').flatMap((one) => textAt(one, 'CertificateArn') ?? []),
  };
}

/** The facts of a rule. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html */
export function toListenerRule(resource: Resource, resolver: Resolver): SynthesizedListenerRule {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    arn: String(resolver.ref(resource)),
    listener: textAt(properties, 'ListenerArn') ?? '',
    priority: numberAt(properties, 'Priority') ?? 0,
    conditions: listAt(properties, 'Conditions').map(toCondition),
    action: tryAction(listAt(properties, 'Actions')),
  };
}

/** The last action is the one that answers: those before it authenticate, and nobody is asked for a login here. */
function tryAction(actions: readonly Resolved[]): ListenerAction | undefined {
  const ordered = actions.toSorted((one, other) => (numberAt(one, 'Order') ?? 0) - (numberAt(other, 'Order') ?? 0));
  const last = ordered.at(-1);
  switch (textAt(last, 'Type')) {
    case 'forward':
      return { kind: 'forward', groups: toGroups(last) };
    case 'redirect':
      return toRedirect(mapAt(last, 'RedirectConfig'));
    case 'fixed-response':
      return toFixed(mapAt(last, 'FixedResponseConfig'));
    default:
      return undefined;
  }
}

function toGroups(action: Resolved | undefined): readonly WeightedGroup[] {
  const several = listAt(action, 'ForwardConfig', 'TargetGroups').flatMap((one) => {
    const targetGroup = textAt(one, 'TargetGroupArn');
    return targetGroup === undefined ? [] : [{ targetGroup, weight: numberAt(one, 'Weight') ?? 1 }];
  });
  const alone = tryText(valueAt(action, 'TargetGroupArn'));
  return several.length > 0 || alone === undefined ? several : [{ targetGroup: alone, weight: 1 }];
}

function toRedirect(config: Resolved): ListenerAction {
  const part = (name: string, otherwise: string) => textAt(config, name) ?? otherwise;
  return {
    kind: 'redirect',
    status: part('StatusCode', 'HTTP_301') === 'HTTP_302' ? 302 : 301,
    parts: {
      protocol: part('Protocol', '#{protocol}'),
      host: part('Host', '#{host}'),
      port: part('Port', '#{port}'),
      path: part('Path', '/#{path}'),
      query: part('Query', '#{query}'),
    },
  };
}

function toFixed(config: Resolved): ListenerAction {
  return {
    kind: 'fixed',
    status: numberAt(config, 'StatusCode') ?? 200,
    type: textAt(config, 'ContentType') ?? 'text/plain',
    body: textAt(config, 'MessageBody') ?? '',
  };
}

function toCondition(condition: Resolved): RuleCondition {
  const field = textAt(condition, 'Field') ?? '';
  const config = isMap(condition) ? Object.entries(condition).find(([key]) => key.endsWith('Config'))?.[1] : undefined;
  const header = textAt(config, 'HttpHeaderName')?.toLowerCase();
  const values = [...textsAt(condition, 'Values'), ...listAt(config, 'Values').flatMap(toConditionValue)];
  return { field, values, ...(header !== undefined && { header }) };
}

/** A query string's condition is a key, where there is one, and a value. */
function toConditionValue(value: Resolved): readonly string[] {
  if (!isMap(value)) return [textAt(value)].filter((text) => text !== undefined);
  const key = textAt(value, 'Key');
  return [`${key === undefined ? '' : `${key}=`}${textAt(value, 'Value') ?? '*'}`];
}
