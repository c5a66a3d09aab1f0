import { XMLBuilder } from 'fast-xml-parser';
import type { Answer, Reply } from './answer';
import type { EndpointRequest } from './request';

/** The operations of a service that speaks AWS query, by name. */
export type QueryOperations = Readonly<Record<string, (input: URLSearchParams) => Reply | Promise<Reply>>>;

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });

/**
 * Answers an operation of a service that speaks AWS query; undefined when it is none of these.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export async function answerQuery(
  request: EndpointRequest,
  namespace: string,
  operations: QueryOperations,
): Promise<Answer | undefined> {
  const input = new URLSearchParams(request.body.toString('utf8'));
  const name = input.get('Action') ?? '';
  if (!Object.hasOwn(operations, name)) return undefined;
  const result = await operations[name]?.(input);
  return result && toQueryAnswer(result, name, namespace);
}

/** The operation that the request's form names. */
export function queryOperation(request: EndpointRequest): string | undefined {
  return new URLSearchParams(request.body.toString('utf8')).get('Action') ?? undefined;
}

/** A reply in the shape of AWS query: XML with a result, or with an error. */
export function toQueryAnswer(result: Reply, operation: string, namespace: string): Answer {
  if (!result.ok) {
    const type = result.status >= 500 ? 'Receiver' : 'Sender';
    const error = { Type: type, Code: result.code, Message: result.message };
    return toXmlAnswer(result.status, { ErrorResponse: { '@xmlns': namespace, Error: error, RequestId: requestId } });
  }
  return toXmlAnswer(200, {
    [`${operation}Response`]: {
      '@xmlns': namespace,
      [`${operation}Result`]: result.output,
      ResponseMetadata: { RequestId: requestId },
    },
  });
}

/** A document as an XML answer; a name that begins with `@` is an attribute. */
export function toXmlAnswer(status: number, document: unknown): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(document)}`;
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

/** An error as S3 tells it. */
export function s3Error(status: number, code: string, message: string): Answer {
  return toXmlAnswer(status, { Error: { Code: code, Message: message } });
}

/** Nobody traces requests here, but clients want the field. */
const requestId = '00000000-0000-0000-0000-000000000000';
