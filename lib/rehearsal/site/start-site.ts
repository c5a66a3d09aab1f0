import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SiteHandler, type SiteRequest, type SiteResponse, toPage } from './site-response';

/** A site on loopback, while it listens. */
export interface Site {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Stops listening, whoever is still connected. */
  close(): Promise<void>;
}

/** Serves a site on a free port of 127.0.0.1; conditional requests and HEAD are answered here. */
export async function startSite(handler: SiteHandler): Promise<Site> {
  const server = createServer((incoming, response) => {
    const request = toRequest(incoming);
    handler(request).then(
      (answer) => send(response, conditional(request, answer), request.method),
      (fault: unknown) => send(response, toPage(500, '500 ERROR', String(fault)), request.method),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toRequest(incoming: IncomingMessage): SiteRequest {
  const [uri = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return { method: incoming.method ?? 'GET', uri, query, headers: Object.fromEntries(headers) };
}

/** What the viewer has already is not sent again. */
function conditional(request: SiteRequest, response: SiteResponse): SiteResponse {
  const known = (request.headers['if-none-match'] ?? '').split(/,\s*/);
  const { etag } = response.headers;
  if (response.status !== 200 || typeof etag !== 'string') return response;
  if (!known.includes(etag) && !known.includes(`W/${etag}`) && !known.includes('*')) return response;
  const { 'content-type': _, ...headers } = response.headers;
  return { status: 304, headers, body: Buffer.alloc(0) };
}

function send(response: ServerResponse, answer: SiteResponse, method: string): void {
  for (const [name, value] of Object.entries(answer.headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  if (answer.status !== 304) response.setHeader('content-length', answer.body.length);
  response.writeHead(answer.status);
  response.end(method === 'HEAD' || answer.status === 304 ? undefined : answer.body);
}
