import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, type Resolved, textAt, valueAt } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::SNS::Topic with its subscriptions. */
export interface SynthesizedTopic extends Origin {
  readonly name: string;
  readonly arn: string;
  readonly subscriptions: readonly { readonly protocol: string; readonly endpoint: Value }[];
}

/** A subscription, by the ARN of its topic: a resource of its own in any stack. */
export interface TopicSubscription {
  readonly topicArn: Value;
  readonly protocol: string;
  readonly endpoint: Value;
}

/** The facts of a topic, the subscriptions being those of the whole assembly. */
export function toTopic(
  resource: Resource,
  resolver: Resolver,
  subscriptions: readonly TopicSubscription[],
): SynthesizedTopic {
  const arn = resolver.attribute(resource, 'TopicArn');
  const own = listAt(resolver.properties(resource), 'Subscription').map(toProtocolAndEndpoint);
  const others = subscriptions
    .filter(({ topicArn }) => topicArn === arn)
    .map(({ protocol, endpoint }) => ({ protocol, endpoint }));
  return { ...toOrigin(resource), name: resolver.name(resource), arn, subscriptions: [...own, ...others] };
}

/** The facts of an AWS::SNS::Subscription. */
export function toSubscription(resource: Resource, resolver: Resolver): TopicSubscription {
  const properties = resolver.properties(resource);
  return { topicArn: valueAt(properties, 'TopicArn') ?? '', ...toProtocolAndEndpoint(properties) };
}

/** The topic that an ARN names. */
export function findTopic(topics: readonly SynthesizedTopic[], arn: string): SynthesizedTopic | undefined {
  return topics.find((topic) => topic.arn === arn);
}

function toProtocolAndEndpoint(subscription: Resolved): { readonly protocol: string; readonly endpoint: Value } {
  return { protocol: textAt(subscription, 'Protocol') ?? '', endpoint: valueAt(subscription, 'Endpoint') ?? '' };
}
