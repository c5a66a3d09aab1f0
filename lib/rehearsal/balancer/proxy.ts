import { type IncomingMessage, request as open, type ServerResponse } from 'node:http';
import { sendPage } from './send-page';
import type { Target } from './target';

/** What the target and the log should know of a request. */
export interface Forwarding {
  /** The `Host` that the target sees. */
  readonly host: string;
  /** `http` or `https`, as the template's listener has it. */
  readonly protocol: string;
  /** The listener's port of the template. */
  readonly port: number;
  /** Told the status, who said it, and after how many milliseconds. */
  readonly done: (status: number, by: 'target' | 'balancer', ms: number) => void;
}

/**
 * Gives a request to a target, as it comes, and its answer back, as it comes.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export function proxy(incoming: IncomingMessage, response: ServerResponse, target: Target, to: Forwarding): void {
  const began = Date.now();
  const { host, port } = target.address;
  const { method, url: path } = incoming;
  const outgoing = open({ host, port, method, path, headers: toHeaders(incoming, to), agent: false, timeout: IDLE });
  const leave = target.enter(outgoing);
  response.once('close', () => {
    leave();
    outgoing.destroy();
  });
  const fail = (status: number) => {
    to.done(status, 'balancer', Date.now() - began);
    if (response.headersSent) response.destroy();
    else sendPage(response, status);
  };
  outgoing.on('response', (answer) => {
    const status = answer.statusCode ?? 502;
    to.done(status, 'target', Date.now() - began);
    response.writeHead(status, answer.statusMessage, toEndToEnd(answer.rawHeaders));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  outgoing.on('timeout', () => {
    outgoing
      .removeAllListeners('error')
      .on('error', () => undefined)
      .destroy();
    fail(504);
  });
  outgoing.on('error', () => {
    if (!response.closed) fail(502);
  });
  incoming.pipe(outgoing);
}

/** How long a connection may say nothing, in milliseconds. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#connection-idle-timeout */
const IDLE = 60_000;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html */
function toHeaders(incoming: IncomingMessage, { host, protocol, port }: Forwarding): string[] {
  const before = incoming.headers['x-forwarded-for'];
  const own = { host, connection: 'close', 'x-forwarded-proto': protocol, 'x-forwarded-port': String(port) };
  const client = [before, incoming.socket.remoteAddress].filter((one) => one !== undefined).join(', ');
  const set = new Map(Object.entries({ ...own, 'x-forwarded-for': client }));
  const kept = pairs(incoming.rawHeaders).filter(
    ([name]) => !HOPS.has(name.toLowerCase()) && !set.has(name.toLowerCase()),
  );
  return [...kept, ...set].flat();
}

/** What a connection says about itself goes no further. */
const HOPS: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade']);

function toEndToEnd(raw: readonly string[]): string[] {
  return pairs(raw)
    .filter(([name]) => !HOPS.has(name.toLowerCase()))
    .flat();
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as [string, string]] : []));
}
