import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Signer, trySigner } from './credentials';

/** One HTTP request to the endpoint, read to its end. */
export interface EndpointRequest {
  /** `GET`, in capitals. */
  readonly method: string;
  /** The path as it came, percent-encoding left in. */
  readonly path: string;
  /** What stands behind the question mark, decoded. */
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: IncomingHttpHeaders;
  /** The whole body, as it came. */
  readonly body: Buffer;
  /** Who signed it; undefined for a request that is not signed. */
  readonly signer: Signer | undefined;
}

/** Reads a request to its end. */
export async function readRequest(incoming: IncomingMessage): Promise<EndpointRequest> {
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: parameters,
    headers: incoming.headers,
    body: await buffer(incoming),
    signer: trySigner(incoming.headers.authorization, parameters),
  };
}
