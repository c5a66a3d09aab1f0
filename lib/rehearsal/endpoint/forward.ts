import { type AwsEndpoint, callEndpoint } from '../remote/aws-endpoint';
import type { Answer } from './answer';
import type { EndpointRequest } from './request';

/** Who is asked what nothing here answers. */
export interface ForwardData {
  /** @default - nobody */
  readonly awsEndpoint?: AwsEndpoint;
}

/** Asks an endpoint what nothing here answers, in the name of its own credentials, and hands on what it says. */
export async function forward(request: EndpointRequest, endpoint: AwsEndpoint, region: string): Promise<Answer> {
  const { method, path, query, body, signer, headers } = request;
  const asked = query.size === 0 ? path : `${path}?${query}`;
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    isKept(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
  const call = { service: signer?.service ?? '', region, method, path: asked, body, headers: Object.fromEntries(kept) };
  try {
    const signal = AbortSignal.timeout(LONGEST_MS);
    const response = await callEndpoint(endpoint, { ...call, signal }, new Date());
    return {
      status: response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => isKept(name))),
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    const message = `nothing answers at ${endpoint.url}: ${(error as Error).message}`;
    return { status: 503, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
  }
}

/** A call that takes longer has no answer. */
const LONGEST_MS = 60_000;

/** What a client and a service tell each other; what a signature or a connection adds is made anew. */
function isKept(name: string): boolean {
  return /^(content-type|accept|etag|last-modified|location|x-amz)/.test(name) && !SIGNED.has(name);
}

const SIGNED: ReadonlySet<string> = new Set(['x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256']);
