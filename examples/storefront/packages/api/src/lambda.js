import { answer } from './answer.js';

/** The Lambda behind a function URL or an HTTP API: payload format 2.0. */
export async function handler(event) {
  const { method, path } = event.requestContext.http;
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body;
  const result = answer({ method, path, query: new URLSearchParams(event.rawQueryString), body });
  return {
    statusCode: result.status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...result.headers },
    body: JSON.stringify(result.body),
  };
}
