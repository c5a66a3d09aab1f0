import { type Signature, signRequest } from './sign';

/** Something that answers AWS's calls, and with whose credentials it is asked. */
export interface AwsEndpoint {
  /** Its URL, without a slash at its end: `http://127.0.0.1:5000`. */
  readonly url: string;
  readonly credentials: Pick<Signature, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;
}

/** A request as the endpoint is asked. */
export interface EndpointCall {
  readonly service: string;
  readonly region: string;
  readonly method: string;
  /** The path and what stands behind the question mark: `/`. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly signal: AbortSignal;
}

/** The credentials of a person's environment; an endpoint on loopback that has none gets dummy ones. */
export function toAwsEndpoint(url: string, environment: Readonly<Record<string, string | undefined>>): AwsEndpoint {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  const own = AWS_ACCESS_KEY_ID !== undefined && AWS_SECRET_ACCESS_KEY !== undefined;
  const credentials = own
    ? { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN }
    : { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
  return { url: url.replace(/\/+$/, ''), credentials };
}

/** Whether a URL is one of this machine alone. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Asks the endpoint. @throws what `fetch` throws when nothing answers there */
export async function callEndpoint(endpoint: AwsEndpoint, call: EndpointCall, time: Date): Promise<Response> {
  const url = new URL(`${endpoint.url}${call.path}`);
  const { method, headers, body, service, region, signal } = call;
  const signed = signRequest({ method, url, headers, body }, { ...endpoint.credentials, service, region, time });
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return fetch(url, {
    method,
    headers: signed,
    redirect: 'manual',
    signal,
    ...(hasBody && { body: new Uint8Array(bytes) }),
  });
}
