import type { Line, Link, Message } from './message';
import type { Moment } from './moment';
import { clip } from './summary';

/** The body of a POST to an incoming webhook. */
export interface SlackPayload {
  /** What a notification of the phone or desktop shows. */
  readonly text: string;
  /** What the channel shows. */
  readonly blocks: readonly SlackBlock[];
}

/** A block of Slack's Block Kit. */
export type SlackBlock =
  | { readonly type: 'section'; readonly text: SlackText }
  | { readonly type: 'context'; readonly elements: readonly SlackText[] };

/** Slack's markup; `verbatim` keeps Slack from finding names and mentions in what somebody else wrote. */
export interface SlackText {
  readonly type: 'mrkdwn';
  /** At most 3000 characters. */
  readonly text: string;
  readonly verbatim: true;
}

/**
 * The message for a Slack channel.
 *
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function toSlackPayload({ happened, lines, links, moment, notes, pipeline }: Message): SlackPayload {
  const headline = `${signs[moment]} *${escaped(pipeline)}* ${escaped(happened)}`;
  return {
    text: `${escaped(pipeline)} ${escaped(happened)}`,
    blocks: [
      { type: 'section', text: mrkdwn(joined([headline, ...lines.map(toText)], '\n')) },
      ...context(joined(links.map(toLink), '  ·  ')),
      ...context(joined(notes.map(escaped), '\n')),
    ],
  };
}

const signs: Readonly<Record<Moment, string>> = {
  started: ':arrow_forward:',
  waiting: ':raised_hand:',
  succeeded: ':white_check_mark:',
  failed: ':x:',
};

/** @see https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const toText = ({ label, text }: Line): string => `*${escaped(label)}:* ${escaped(clip(text, 500))}`;

/** A `|` would end the address. */
const toLink = ({ label, url }: Link): string => `<${escaped(url).replaceAll('|', '%7C')}|${escaped(label)}>`;

const mrkdwn = (text: string): SlackText => ({ type: 'mrkdwn', text, verbatim: true });

const context = (text: string): SlackBlock[] => (text === '' ? [] : [{ type: 'context', elements: [mrkdwn(text)] }]);

/**
 * As many parts as a text object holds, each whole, because a cut through `&amp;` or a link would show its insides.
 *
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
function joined(parts: readonly string[], separator: string): string {
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : `${text}${separator}${part}`;
    if (longer.length > 3000) return text;
    text = longer;
  }
  return text;
}
