/** One request to a function URL. */
export interface UrlRequest {
  readonly method: string;
  /** The path as it came: `/orders/7`. */
  readonly path: string;
  /** What stands behind the question mark, as it came. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What an event carries besides the request. */
export interface UrlCircumstances {
  /** A fresh UUID. */
  readonly id: string;
  readonly now: Date;
  /** `….lambda-url.eu-west-1.on.aws`. */
  readonly host: string;
}

/**
 * The event that a function URL calls its function with: the payload format 2.0.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export function toUrlEvent(
  request: UrlRequest,
  { id, now, host }: UrlCircumstances,
): Readonly<Record<string, unknown>> {
  const { method, path, query, headers, body } = request;
  const { cookie, ...others } = headers;
  const isText = isUtf8(body);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: { ...others, host },
    ...(query !== '' && { queryStringParameters: toParameters(query) }),
    requestContext: {
      accountId: 'anonymous',
      apiId: host.split('.')[0],
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: headers['user-agent'] ?? '' },
      requestId: id,
      routeKey: '$default',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** A parameter that comes several times is one, with commas. */
function toParameters(query: string): Readonly<Record<string, string>> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(',')]));
}

function isUtf8(body: Buffer): boolean {
  return Buffer.from(body.toString('utf8')).equals(body);
}
