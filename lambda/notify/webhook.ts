import { setTimeout as pause } from 'node:timers/promises';
import { Fault, textOf } from './fault';

/** How long a webhook is waited for, and how often it is tried. */
export interface Patience {
  /** Milliseconds for one answer. */
  readonly timeoutMilliseconds: number;
  /** Milliseconds before each further try; their number is that of the further tries. */
  readonly pausesMilliseconds: readonly number[];
  /** The longest pause that an answer's `Retry-After` may ask for, in milliseconds. */
  readonly longestPauseMilliseconds: number;
}

/** Three tries in 22.5 seconds at the worst; Lambda's own retry comes after. */
export const usualPatience: Patience = {
  timeoutMilliseconds: 5000,
  pausesMilliseconds: [500, 2000],
  longestPauseMilliseconds: 5000,
};

/**
 * The webhook that a secret's text holds: the address itself, or JSON with the address under `url`.
 *
 * @throws {Fault} when there is none, or none that is `https:`; `http:` is taken on 127.0.0.1 alone, where a rehearsal answers.
 */
export function toWebhook(secret: string | undefined): URL {
  const text = fromJson(secret ?? '') ?? secret?.trim() ?? '';
  if (!URL.canParse(text)) throw new Fault('its secret holds neither an address nor JSON with an address under "url"');
  const url = new URL(text);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1')) return url;
  throw new Fault('the address in its secret is not https');
}

function fromJson(text: string): string | undefined {
  try {
    const { url } = JSON.parse(text) as { readonly url?: unknown };
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Posts a JSON body; busy servers (429, 5xx) and lost connections are tried again.
 *
 * @throws {Fault} when the last try was not answered by 2xx. Redirections are not followed: they would carry the message elsewhere.
 */
export async function post(url: URL, body: unknown, patience: Patience = usualPatience): Promise<void> {
  for (const further of [...patience.pausesMilliseconds, undefined]) {
    const answer = await tryOnce(url, body, patience.timeoutMilliseconds);
    if (answer.fault === undefined) return;
    const wait = Math.max(further ?? 0, answer.retryAfterMilliseconds);
    if (!answer.passing || further === undefined || wait > patience.longestPauseMilliseconds) throw answer.fault;
    await pause(wait);
  }
}

interface Answer {
  readonly fault?: Fault;
  /** Whether another try may fare better. */
  readonly passing: boolean;
  readonly retryAfterMilliseconds: number;
}

async function tryOnce(url: URL, body: unknown, timeoutMilliseconds: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return await toAnswer(response);
  } catch (error) {
    return toSilence(error);
  }
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.ok) return { passing: false, retryAfterMilliseconds: 0 };
  const known = slackErrors.has(text.trim()) ? ` ${text.trim()}` : '';
  return {
    fault: new Fault(`its webhook answered ${response.status}${known}`),
    passing: response.status === 429 || response.status >= 500,
    retryAfterMilliseconds: Number(response.headers.get('retry-after') ?? 0) * 1000 || 0,
  };
}

/** No answer: `fetch` hides the system's code in its cause; without one it refused the address, and would again. */
function toSilence(error: unknown): Answer {
  const late = textOf(error, 'name') === 'TimeoutError';
  const code = textOf((error as { readonly cause?: unknown }).cause, 'code');
  const fault = late ? 'did not answer in time' : `cannot be reached (${code ?? 'no code'})`;
  return { fault: new Fault(`its webhook ${fault}`), passing: late || code !== undefined, retryAfterMilliseconds: 0 };
}

/**
 * The bodies by which Slack says what is wrong; any other body stays unsaid.
 *
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors
 */
const slackErrors: ReadonlySet<string> = new Set([
  'action_prohibited',
  'channel_is_archived',
  'channel_not_found',
  'invalid_payload',
  'invalid_token',
  'no_active_hooks',
  'no_service',
  'no_service_id',
  'no_team',
  'no_text',
  'posting_to_general_channel_denied',
  'rollup_error',
  'team_disabled',
  'too_many_attachments',
  'user_not_found',
]);
