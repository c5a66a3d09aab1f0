import type { SiteRequest, SiteResponse } from './site-response';

/** A header, a cookie or a parameter of the query, as CloudFront Functions see it. */
export interface EdgeValue {
  /** The value; of a name that comes more than once, the first. */
  readonly value: string;
  /** All values, when the name comes more than once. */
  readonly multiValue?: readonly { readonly value: string }[];
  /** Of a cookie of a response: `Path=/; Secure`. */
  readonly attributes?: string;
}

/** Values by name. */
export type EdgeValues = Readonly<Record<string, EdgeValue>>;

/** A request as CloudFront Functions see it and may return it. */
export interface EdgeRequest {
  /** `GET`; a function cannot change it. */
  readonly method: string;
  /** The path, percent-encoding left in. */
  readonly uri: string;
  /** The parameters of the query; a function may return a text. */
  readonly querystring: EdgeValues | string;
  /** By lower-case name, without `cookie`. */
  readonly headers: EdgeValues;
  /** By name. */
  readonly cookies: EdgeValues;
}

/** A response as CloudFront Functions see it and may return it. */
export interface EdgeResponse {
  /** The HTTP status. */
  readonly statusCode: number;
  /** The words beside the status; HTTP/2 has none. */
  readonly statusDescription?: string;
  /** By lower-case name, without `set-cookie`. */
  readonly headers?: EdgeValues;
  /** The cookies to set, by name. */
  readonly cookies?: EdgeValues;
  /** The body that a function gives; absent when the origin's stays. */
  readonly body?: string | { readonly encoding: 'text' | 'base64'; readonly data: string };
}

/** What a CloudFront Function is called with. */
export interface EdgeEvent {
  /** The version of the event's form. */
  readonly version: '1.0';
  /** The distribution, the kind of event and the request's id. */
  readonly context: Readonly<Record<string, string>>;
  /** The viewer's address. */
  readonly viewer: { readonly ip: string };
  /** The viewer's request. */
  readonly request: EdgeRequest;
  /** The response, for `viewer-response`. */
  readonly response?: EdgeResponse;
}

/**
 * A request as CloudFront Functions see it.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export function toEdgeRequest(request: SiteRequest): EdgeRequest {
  const { cookie = '', ...headers } = request.headers;
  const cookies = cookie.split(/;\s*/).filter((part) => part !== '');
  return {
    method: request.method,
    uri: request.uri,
    querystring: gather(
      request.query
        .split('&')
        .filter((part) => part !== '')
        .map(toPair),
    ),
    headers: gather(Object.entries(headers)),
    cookies: gather(cookies.map(toPair)),
  };
}

/** A response as CloudFront Functions see it; they do not see its body. */
export function toEdgeResponse(response: SiteResponse): EdgeResponse {
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
  return { statusCode: response.status, headers: gather(headers), cookies: {} };
}

/** The request that a function returned. */
export function fromEdgeRequest(edge: EdgeRequest, original: SiteRequest): SiteRequest {
  const { querystring } = edge;
  return {
    method: original.method,
    uri: edge.uri,
    query: typeof querystring === 'string' ? querystring : toQuery(querystring ?? {}),
    headers: toPlain(edge.headers ?? {}),
  };
}

/** The response that a function returned; what it does not say of the body stays. */
export function fromEdgeResponse(edge: EdgeResponse, original?: SiteResponse): SiteResponse {
  const cookies = Object.entries(edge.cookies ?? {}).map(([name, { value, attributes }]) =>
    [`${name}=${value}`, ...(attributes ? [attributes] : [])].join('; '),
  );
  return {
    status: edge.statusCode,
    headers: { ...toPlain(edge.headers ?? {}), ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: toBody(edge.body) ?? original?.body ?? Buffer.alloc(0),
  };
}

function toBody(body: EdgeResponse['body']): Buffer | undefined {
  if (body === undefined) return undefined;
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.from(body.data, body.encoding === 'base64' ? 'base64' : 'utf8');
}

function toPair(part: string): readonly [string, string] {
  const [name = '', value = ''] = part.split(/=(.*)/s);
  return [name, value];
}

function gather(pairs: readonly (readonly [string, string])[]): EdgeValues {
  const values: Record<string, EdgeValue> = {};
  for (const [name, value] of pairs) {
    const before = values[name];
    values[name] =
      before === undefined
        ? { value }
        : { value: before.value, multiValue: [...(before.multiValue ?? [{ value: before.value }]), { value }] };
  }
  return values;
}

function toQuery(values: EdgeValues): string {
  return Object.entries(values)
    .flatMap(([name, { value, multiValue }]) => (multiValue ?? [{ value }]).map((one) => `${name}=${one.value}`))
    .join('&');
}

function toPlain(values: EdgeValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name.toLowerCase(), value]));
}
