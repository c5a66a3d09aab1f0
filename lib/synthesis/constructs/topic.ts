import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** @see https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
const LONGEST_DISPLAY_NAME = 100;

export interface TopicProps {
  /** The sender's name in the mails; what is over 100 characters is cut off. */
  readonly displayName: string;
  /** Encrypts the messages. */
  readonly key: kms.IKey;
  /** E-mail addresses; each must confirm its subscription once. */
  readonly addresses: readonly string[];
}

/** An encrypted topic that takes messages over TLS only and sends them to e-mail addresses. */
export function addTopic(scope: Construct, id: string, props: TopicProps): sns.Topic {
  const topic = new sns.Topic(scope, id, {
    displayName: props.displayName.slice(0, LONGEST_DISPLAY_NAME),
    masterKey: props.key,
    enforceSSL: true,
  });
  for (const address of new Set(props.addresses)) {
    topic.addSubscription(new subscriptions.EmailSubscription(address));
  }
  return topic;
}
