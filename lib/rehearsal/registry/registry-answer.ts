import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** One HTTP response of a registry. */
export interface RegistryAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** By lower-case name. @default - none */
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body, or the file that it is read from. @default - none */
  readonly body?: string | Buffer | { readonly file: string; readonly size: number };
}

/**
 * A refusal in the shape that every client of a registry reads.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
 */
export function refuseRegistry(status: number, code: string, message: string): RegistryAnswer {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: JSON.stringify({ errors: [{ code, message }] }) };
}

/** Writes an answer; the body of an answer to HEAD is counted but not sent. */
export async function sendRegistryAnswer(
  response: ServerResponse,
  { status, headers, body = '' }: RegistryAnswer,
  method: string,
): Promise<void> {
  const length = typeof body === 'object' && 'file' in body ? body.size : Buffer.byteLength(body);
  response.writeHead(status, { 'content-length': String(length), 'docker-distribution-api-version': API, ...headers });
  if (method === 'HEAD') response.end();
  else if (typeof body === 'object' && 'file' in body) await pipeline(createReadStream(body.file), response);
  else response.end(body);
}

const API = 'registry/2.0';
