/** What a function URL answers. */
export interface UrlResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
}

/**
 * What a function's return value is as a response: with a `statusCode` the response itself, else its body in JSON.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-response-payload
 */
export function toUrlResponse(payload: unknown): UrlResponse {
  const json = { 'content-type': 'application/json' };
  if (!isWhole(payload)) {
    return {
      status: 200,
      headers: json,
      body: typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? ''),
    };
  }
  const { statusCode, headers, body, cookies, isBase64Encoded } = payload;
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  return {
    status: Number(statusCode),
    headers: { ...json, ...toHeaders(headers), ...(Array.isArray(cookies) && { 'set-cookie': cookies.map(String) }) },
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
}

function isWhole(payload: unknown): payload is Readonly<Record<string, unknown>> {
  return typeof payload === 'object' && payload !== null && 'statusCode' in payload;
}

function toHeaders(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
