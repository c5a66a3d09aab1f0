import { type Moment, moments } from './moment';

/** Where messages go, and at which moments. */
export type Channel = EmailChannel | SlackChannel;

/** The subscribers of an SNS topic. */
export interface EmailChannel {
  /** The tag of the union. */
  readonly kind: 'email';
  /** The topic's ARN. */
  readonly topicArn: string;
  /** The moments at which they are told. */
  readonly when: readonly Moment[];
}

/** A Slack channel, by an incoming webhook. */
export interface SlackChannel {
  /** The tag of the union. */
  readonly kind: 'slack';
  /** The ARN or name of the secret that holds the webhook's URL. */
  readonly secretArn: string;
  /** The moments at which it is told. */
  readonly when: readonly Moment[];
}

/**
 * The channels of the environment variable `CHANNELS`, a JSON list.
 *
 * @throws when the text is not such a list: synthesis writes it, so that is a bug, and each entry at fault is named.
 */
export function toChannels(text: string | undefined): readonly Channel[] {
  const entries = parse(text ?? '');
  if (!Array.isArray(entries)) throw new Error('CHANNELS is not a JSON list of channels');
  const faults = entries.flatMap((entry: unknown, at) => faultsOf(entry).map((fault) => `CHANNELS[${at}] ${fault}`));
  if (faults.length > 0) throw new Error(faults.join('; '));
  return entries.filter(isChannel);
}

/** What a log calls a channel: its kind and the name at the end of its ARN, never anything of the secret's value. */
export function nameOf(channel: Channel): string {
  const arn = channel.kind === 'email' ? channel.topicArn : channel.secretArn;
  return `${channel.kind} ${arn.split(':').at(-1)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isChannel(entry: unknown): entry is Channel {
  return faultsOf(entry).length === 0;
}

function faultsOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return ['is not an object'];
  const { kind, topicArn, secretArn, when } = entry as Readonly<Record<string, unknown>>;
  return [
    ...(kind === 'email' || kind === 'slack' ? [] : ['has a kind that is neither email nor slack']),
    ...(kind === 'email' && !isText(topicArn) ? ['has no topicArn'] : []),
    ...(kind === 'slack' && !isText(secretArn) ? ['has no secretArn'] : []),
    ...(isMoments(when) ? [] : [`has a when that is not a list of ${moments.join(', ')}`]),
  ];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

function isMoments(value: unknown): boolean {
  return Array.isArray(value) && value.every((moment) => moments.some((known) => known === moment));
}
