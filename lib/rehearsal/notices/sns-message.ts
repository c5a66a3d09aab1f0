import type { Value } from '../../assembly/value';
import type { NewsOf } from '../news';

/** A message on its way to the subscriptions of a topic. */
export interface SnsMessage {
  /** The topic's ARN. */
  readonly topicArn: string;
  /** The subject of the e-mail. */
  readonly subject?: string;
  /** The message. */
  readonly body: string;
}

/** The subject of the e-mail when the publisher gives none. */
const defaultSubject = 'AWS Notification Message';

/**
 * What a function that is subscribed to the topic is called with.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 */
export function toSnsEvent(message: SnsMessage, facts: { readonly id: string; readonly time: Date }): unknown {
  return {
    Records: [
      {
        EventVersion: '1.0',
        EventSubscriptionArn: `${message.topicArn}:${facts.id}`,
        EventSource: 'aws:sns',
        Sns: {
          Type: 'Notification',
          MessageId: facts.id,
          TopicArn: message.topicArn,
          Subject: message.subject ?? null,
          Message: message.body,
          Timestamp: facts.time.toISOString(),
          MessageAttributes: {},
        },
      },
    ],
  };
}

/** What one subscriber of another kind than a function would be sent. */
export function toNotification(
  message: SnsMessage,
  { protocol, endpoint }: { readonly protocol: string; readonly endpoint: Value },
  mask: (text: string) => string,
): NewsOf<'notification'> {
  const subject = message.subject ?? (protocol === 'email' ? defaultSubject : undefined);
  return {
    type: 'notification',
    channel: protocol,
    ...(typeof endpoint === 'string' && { to: endpoint }),
    ...(subject !== undefined && { subject: mask(subject) }),
    text: mask(message.body),
  };
}
