import type { NoticeDocument } from '../definition/notice-document';

/** When somebody is told. `waiting` is an approval that waits. */
export type Moment = 'started' | 'succeeded' | 'failed' | 'waiting';

/** Somebody to tell, and when. */
export type Notice = EmailNotice | SlackNotice;

export interface EmailNotice {
  readonly kind: 'email';
  readonly address: string;
  readonly when: readonly Moment[];
}

/** A Slack channel, by an incoming webhook that the person keeps in a secret. */
export interface SlackNotice {
  readonly kind: 'slack';
  /** The Secrets Manager secret whose value is the webhook's URL: its name, or its complete ARN. */
  readonly secret: string;
  readonly when: readonly Moment[];
}

const standard: readonly Moment[] = ['failed', 'waiting', 'succeeded'];

/** An entry of `notify` → the notice; a moment named twice counts once. */
export function toNotice(document: NoticeDocument): Notice {
  const when = [...new Set(document.when ?? standard)];
  return 'email' in document
    ? { kind: 'email', address: document.email, when }
    : { kind: 'slack', secret: document.slack, when };
}
