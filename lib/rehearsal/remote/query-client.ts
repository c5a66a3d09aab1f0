import { XMLParser } from 'fast-xml-parser';
import { type AwsEndpoint, callEndpoint } from './aws-endpoint';

/** A service's own error. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  /** `code` is the service's own: `ValidationError`. */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A part of an XML answer: a text, or its children by name, a list under one name in the order in which they came. */
export type XmlPart = string | undefined | { readonly [name: string]: XmlPart } | readonly XmlPart[];

/** What a client of AWS query is made from. */
export interface QueryClientOptions {
  readonly endpoint: AwsEndpoint;
  readonly service: string;
  /** The API's version: `2010-05-15`. */
  readonly version: string;
  readonly region: string;
  readonly clock: () => Date;
}

/** A client of one service that speaks AWS query. @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export class QueryClient {
  constructor(private readonly options: QueryClientOptions) {}

  /** Calls an operation; the answer is what stands in its result. @throws ServiceError */
  async call(
    operation: string,
    input: Readonly<Record<string, string>>,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<XmlPart> {
    const { endpoint, service, version, region, clock } = this.options;
    const body = new URLSearchParams({ Action: operation, Version: version, ...input }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const call = { service, region, method: 'POST', path: '/', headers, body, signal };
    const response = await callEndpoint(endpoint, call, clock()).catch((error: unknown) => {
      if (signal.aborted) throw error;
      throw new ServiceError('Unreachable', `nothing answers at ${endpoint.url}: ${causeOf(error)}`);
    });
    const document = toDocument(await response.text());
    const known = isMap(document) && Object.keys(document).some((name) => name.endsWith('Response'));
    if (!response.ok || !known)
      throw toError(document, `${endpoint.url} answered ${response.status}, and not as AWS does`);
    return at(document, `${operation}Response`, `${operation}Result`);
  }
}

/** What is no XML has no part. */
function toDocument(text: string): XmlPart {
  try {
    return parser.parse(text) as XmlPart;
  } catch {
    return undefined;
  }
}

/** The part at a path of names. */
export function at(part: XmlPart, ...path: readonly string[]): XmlPart {
  return path.reduce<XmlPart>((found, name) => {
    const map = isMap(found) ? found : {};
    return Object.hasOwn(map, name) ? map[name] : undefined;
  }, part);
}

/** The text at a path of names. */
export function textAt(part: XmlPart, ...path: readonly string[]): string | undefined {
  const found = at(part, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The members of a list at a path of names: none, one or several. */
export function membersAt(part: XmlPart, ...path: readonly string[]): readonly XmlPart[] {
  const found = at(part, ...path, 'member');
  if (found === undefined) return [];
  return isList(found) ? found : [found];
}

// Everything is a text: an account's leading zeros are no number's.
const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true });

function isMap(part: XmlPart): part is { readonly [name: string]: XmlPart } {
  return typeof part === 'object' && !isList(part);
}

function isList(part: XmlPart): part is readonly XmlPart[] {
  return Array.isArray(part);
}

function toError(document: XmlPart, otherwise: string): ServiceError {
  const error = at(document, 'ErrorResponse', 'Error') ?? at(document, 'Response', 'Errors', 'Error');
  return new ServiceError(textAt(error, 'Code') ?? 'UnknownAnswer', textAt(error, 'Message') ?? otherwise);
}

function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
