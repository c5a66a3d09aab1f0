import type { SynthesizedTopic } from '../assembly/topic';
import type { NewsOf } from './news';

/** What a message to a topic becomes for each of its subscriptions; a topic that the assembly does not make has none that we know. */
export function toNotifications(
  topics: readonly SynthesizedTopic[],
  topicArn: string,
  message: { readonly subject?: string; readonly body: string },
): readonly NewsOf<'notification'>[] {
  const { subject, body: text } = message;
  const common = { type: 'notification', text, ...(subject !== undefined && { subject }) } as const;
  const subscriptions = topics.find(({ arn }) => arn === topicArn)?.subscriptions ?? [];
  if (subscriptions.length === 0) return [{ ...common, channel: 'sns', to: topicArn }];
  return subscriptions.map(({ protocol, endpoint }) => ({
    ...common,
    channel: protocol,
    ...(typeof endpoint === 'string' && { to: endpoint }),
  }));
}
