import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { EmailNotice, Moment, Notice, SlackNotice } from '../../model/notice';
import { toSecretArn } from '../secret-arn';
import { addTopic } from '../topic';

/** What the notifier reads in its environment variable `CHANNELS`: where messages go, and when. No secret is in it. */
export type Channel =
  | { readonly kind: 'email'; readonly topicArn: string; readonly when: readonly Moment[] }
  | { readonly kind: 'slack'; readonly secretArn: string; readonly when: readonly Moment[] };

/** The channels of a pipeline's notices. */
export class Channels extends Construct {
  /** In the order in which their recipients are first named, e-mail before Slack. */
  readonly channels: readonly Channel[];
  /** One for each e-mail address. */
  readonly topics: readonly sns.Topic[];
  /** The ARN of each secret that holds a webhook, or the pattern of it when only the secret's name is known. */
  readonly secretArns: readonly string[];

  constructor(scope: Construct, id: string, notices: readonly Notice[], key: kms.IKey) {
    super(scope, id);
    const emails = merge(
      notices.filter((notice): notice is EmailNotice => notice.kind === 'email'),
      ({ address }) => address,
    );
    const slacks = merge(
      notices.filter((notice): notice is SlackNotice => notice.kind === 'slack'),
      ({ secret }) => secret,
    );
    // A topic for each address: to change when somebody is told must not ask them to confirm their subscription again.
    const topics = emails.map(({ address, when }) => ({
      when,
      topic: addTopic(this, address, { displayName: 'Pipeline', key, addresses: [address] }),
    }));
    this.topics = topics.map(({ topic }) => topic);
    this.secretArns = slacks.map(({ secret }) => toSecretArn(core.Stack.of(this), secret));
    this.channels = [
      ...topics.map(({ topic, when }) => ({ kind: 'email' as const, topicArn: topic.topicArn, when })),
      ...slacks.map(({ secret, when }) => ({ kind: 'slack' as const, secretArn: secret, when })),
    ];
  }
}

/** One notice for each recipient, with all the moments at which it wants to be told. */
function merge<T extends Notice>(notices: readonly T[], recipient: (notice: T) => string): T[] {
  const merged = new Map<string, T>();
  for (const notice of notices) {
    const before = merged.get(recipient(notice))?.when ?? [];
    merged.set(recipient(notice), { ...notice, when: [...new Set([...before, ...notice.when])] });
  }
  return [...merged.values()];
}
