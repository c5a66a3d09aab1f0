import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { SynthesizedFunctionUrl } from '../../assembly/function-url';
import type { Invocation } from '../action-run';
import { trySigner } from '../endpoint/credentials';
import { replaceUrls } from '../site/replace-urls';
import { toUrlEvent, type UrlCircumstances } from './url-event';
import { toUrlResponse, type UrlResponse } from './url-response';

/** What function URLs are served with. */
export interface FunctionUrlOptions {
  readonly functionUrls: readonly SynthesizedFunctionUrl[];
  /** Calls a function by its name, with an alias behind it where the URL is an alias's. */
  readonly invoke: (name: string, event: unknown, signal: AbortSignal) => Promise<Invocation>;
  readonly clock: () => Date;
  /** A fresh UUID. */
  readonly uuid: () => string;
}

/** The function URLs of an assembly, while they are served. */
export interface FunctionUrls {
  /** URLs of the template → what answers on loopback. */
  toLoopback(text: string): string;
  /** Stops serving all of them. */
  close(): Promise<void>;
}

/** Serves each function URL on a port of 127.0.0.1. */
export async function openFunctionUrls(options: FunctionUrlOptions): Promise<FunctionUrls> {
  const closing = new AbortController();
  const servers = await Promise.all(options.functionUrls.map((one) => serve(one, options, closing.signal)));
  const urls = new Map(servers.map(({ standsFor, url }) => [standsFor, url] as const));
  return {
    toLoopback: (text) => replaceUrls(text, urls),
    close: async () => {
      closing.abort();
      await Promise.all(servers.map(({ server }) => close(server)));
    },
  };
}

interface Served {
  readonly server: Server;
  /** `https://….lambda-url.eu-west-1.on.aws`. */
  readonly standsFor: string;
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
}

async function serve(one: SynthesizedFunctionUrl, options: FunctionUrlOptions, closed: AbortSignal): Promise<Served> {
  const { origin, host } = new URL(one.url);
  const server = createServer((incoming, response) => {
    answer(incoming, one, { ...options, host, closed }).then(
      (answered) => send(response, answered),
      (fault: unknown) => send(response, toMessage(500, String(fault))),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, standsFor: origin, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function answer(
  incoming: IncomingMessage,
  { functionName, signed }: SynthesizedFunctionUrl,
  {
    invoke,
    clock,
    uuid,
    host,
    closed,
  }: FunctionUrlOptions & Pick<UrlCircumstances, 'host'> & { readonly closed: AbortSignal },
): Promise<UrlResponse> {
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const body = await buffer(incoming);
  // Whose signature it is decides IAM, of which nothing is here; that there is one is looked at.
  const isSigned = trySigner(incoming.headers.authorization, new URLSearchParams(query)) !== undefined;
  if (signed && !isSigned) return toMessage(403, 'Forbidden');
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const request = { method: incoming.method ?? 'GET', path, query, headers, body };
  const invocation = await invoke(functionName, toUrlEvent(request, { id: uuid(), now: clock(), host }), closed);
  return invocation.ok ? toUrlResponse(invocation.payload) : toMessage(502, 'Internal Server Error');
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
function toMessage(status: number, message: string): UrlResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ Message: message }) };
}

function send(response: ServerResponse, { status, headers, body }: UrlResponse): void {
  response.writeHead(status, headers).end(body);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
