import type { ServerResponse } from 'node:http';

/** One HTTP response of the endpoint. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body; a text is sent as UTF-8. */
  readonly body: string | Buffer;
}

/** What an operation of a service comes to. */
export type Reply =
  | { readonly ok: true; readonly output: unknown }
  /** The service's own error: `{ code: 'ResourceNotFoundException', … }`. */
  | { readonly ok: false; readonly code: string; readonly message: string; readonly status: number };

/** A reply with the operation's output. */
export function reply(output: unknown): Reply {
  return { ok: true, output };
}

/** A reply with an error of the service's own. */
export function refuse(code: string, message: string, status = 400): Reply {
  return { ok: false, code, message, status };
}

/** Writes an answer; the body of an answer to HEAD is counted but not sent. */
export function send(response: ServerResponse, answer: Answer, method: string): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, { 'content-length': String(body.length), ...answer.headers });
  response.end(method === 'HEAD' ? undefined : body);
}
