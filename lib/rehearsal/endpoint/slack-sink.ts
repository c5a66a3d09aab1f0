import type { Answer } from './answer';

/** A message that was posted to a Slack webhook. */
export interface SlackMessage {
  /** Its text; of a message made of blocks, the text of the blocks, one a line. */
  readonly text: string;
}

/**
 * Puts the loopback sink in the place of Slack's host, wherever a text names a webhook: the path stays, so that
 * one's own check of the URL's form still means something.
 */
export function toSlackSink(text: string, sink: string): string {
  return text.replace(/https:\/\/hooks\.slack(?:-gov)?\.com(?=\/)/g, sink);
}

/**
 * Takes a message as Slack's webhooks do: `ok`, or 400 with Slack's own word for what is wrong.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/
 */
export function answerSlack(method: string, body: string, take: (message: SlackMessage) => void): Answer {
  if (method !== 'POST') return say(405, 'method_not_allowed');
  const payload = tryPayload(body);
  if (payload === undefined) return say(400, 'invalid_payload');
  const text = textIn(payload);
  if (text === '') return say(400, 'no_text');
  take({ text });
  return say(200, 'ok');
}

function say(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html' }, body };
}

/** A webhook takes JSON, as the body or as the form's field `payload`. */
function tryPayload(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = body.startsWith('payload=') ? (new URLSearchParams(body).get('payload') ?? '') : body;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function textIn(payload: Readonly<Record<string, unknown>>): string {
  const own = typeof payload['text'] === 'string' ? payload['text'] : '';
  const blocks = textsOf(payload['blocks']);
  // Beside blocks the text is what a notification shows; the message is the blocks.
  const parts = [...(blocks.length > 0 ? blocks : [own]), ...textsOf(payload['attachments'])];
  return parts.filter((part) => part !== '').join('\n');
}

/** Every `text` that is a text, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'text' && typeof part === 'string' ? [part] : textsOf(part),
  );
}
