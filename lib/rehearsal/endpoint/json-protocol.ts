import type { Answer, Reply } from './answer';
import type { EndpointRequest } from './request';

/** The input of an operation: a JSON object whose fields nobody has checked yet. */
export type JsonInput = Readonly<Record<string, unknown>>;

/** The operations of a service that speaks AWS JSON, by name. */
export type JsonOperations = Readonly<Record<string, (input: JsonInput) => Reply | Promise<Reply>>>;

/**
 * Answers an operation of a service that speaks AWS JSON 1.1; undefined when it is none of these.
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export async function answerJson(request: EndpointRequest, operations: JsonOperations): Promise<Answer | undefined> {
  const name = jsonOperation(request);
  if (name === undefined || !Object.hasOwn(operations, name)) return undefined;
  const input = tryJsonObject(request.body.toString('utf8'));
  if (input === undefined) return toJsonAnswer(unreadable);
  return toJsonAnswer((await operations[name]?.(input)) ?? unreadable);
}

/** The operation that the request's target names: `GetSecretValue` of `secretsmanager.GetSecretValue`. */
export function jsonOperation(request: EndpointRequest): string | undefined {
  return String(request.headers['x-amz-target'] ?? '').split('.')[1];
}

/** A reply in the shape of AWS JSON: an error's code is the `__type`. */
export function toJsonAnswer(result: Reply): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  if (result.ok) return { status: 200, headers, body: JSON.stringify(result.output) };
  return {
    status: result.status,
    headers: { ...headers, 'x-amzn-errortype': result.code },
    body: JSON.stringify({ __type: result.code, message: result.message, Message: result.message }),
  };
}

/** The text of a field; undefined when it is missing, empty or no text. */
export function textOf(input: JsonInput, field: string): string | undefined {
  const value = input[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The object of a field; empty when it is missing or no object. */
export function objectOf(input: JsonInput, field: string): JsonInput {
  const value = input[field];
  return isObject(value) ? value : {};
}

const unreadable: Reply = {
  ok: false,
  code: 'SerializationException',
  message: 'The body is not a JSON object.',
  status: 400,
};

function tryJsonObject(text: string): JsonInput | undefined {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
