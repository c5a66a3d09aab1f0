import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands for an environment's load balancer and proxy, while it listens. */
export interface Front {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Sends the next requests to a port of 127.0.0.1; resolves when those before are answered, or after the draining time. */
  switchTo(port: number): Promise<void>;
  /** Stops listening, whoever is still connected. */
  close(): Promise<void>;
}

/** What a front is made with. */
export interface FrontOptions {
  /** Waited for before a request is sent on: what served before may have to start. */
  readonly ready: () => Promise<void>;
  /** How long requests under way may take after a switch. @default 20000 */
  readonly drainMilliseconds?: number;
}

/** Opens a front on a free port of 127.0.0.1. Until the first switch it answers as a sample application does. */
export async function openFront({ ready, drainMilliseconds = 20_000 }: FrontOptions): Promise<Front> {
  let port: number | undefined;
  const under = new Map<number, Set<ServerResponse>>();
  const server = createServer((incoming, response) => {
    const answer = () => {
      if (port === undefined) return sample(response);
      const others = under.get(port) ?? new Set();
      under.set(port, others.add(response));
      response.once('close', () => others.delete(response));
      forward(incoming, response, port);
    };
    ready().then(answer, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    switchTo: async (next) => {
      const before = port === undefined || port === next ? [] : [...(under.get(port) ?? [])];
      port = next;
      await drained(before, drainMilliseconds);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sample(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Sample application: no version has been deployed here yet.\n');
}

function forward(incoming: IncomingMessage, response: ServerResponse, port: number): void {
  const address = incoming.socket.remoteAddress ?? '127.0.0.1';
  const headers = { ...incoming.headers, 'x-forwarded-for': address, 'x-forwarded-proto': 'http' };
  const { method, url: path } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  onward.once('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { 'content-type': 'text/plain' }).end('502 Bad Gateway\n');
  });
  response.once('close', () => onward.destroy());
  incoming.pipe(onward);
}

async function drained(responses: readonly ServerResponse[], milliseconds: number): Promise<void> {
  const all = responses.map((response) => new Promise((resolve) => response.once('close', resolve)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([Promise.all(all), late]);
  clearTimeout(timer);
}
