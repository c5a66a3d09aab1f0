import { createHash, createHmac } from 'node:crypto';

/** A request before it is signed. */
export interface UnsignedRequest {
  /** `POST`. */
  readonly method: string;
  readonly url: URL;
  /** By lower-case name; `host` and the date are added. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Whose request it is, and to what. */
export interface Signature {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  /** The service's signing name: `cloudformation`. */
  readonly service: string;
  readonly region: string;
  readonly time: Date;
}

/**
 * The headers of a request with its Signature Version 4.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signRequest(request: UnsignedRequest, signature: Signature): Readonly<Record<string, string>> {
  const { service, region, time, accessKeyId, sessionToken } = signature;
  const stamp = time.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = stamp.slice(0, 8);
  const content = sha256(request.body);
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-date': stamp,
    'x-amz-content-sha256': content,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const scope = `${day}/${region}/${service}/aws4_request`;
  const canonical = [
    request.method,
    toPath(request.url, service),
    toQuery(request.url),
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    content,
  ].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${signature.secretAccessKey}`);
  const proof = hmac(key, ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')).toString('hex');
  const credential = `${accessKeyId}/${scope}`;
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${proof}`;
  return headers;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** S3 encodes a path once, other services twice. */
function toPath({ pathname }: URL, service: string): string {
  return service === 's3' ? pathname : pathname.split('/').map(encode).join('/');
}

function toQuery({ searchParams }: URL): string {
  const pairs = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.sort().join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
