import { findFunction, type SynthesizedFunction } from '../../assembly/function';
import type { Invocation } from '../action-run';
import { toQualifier } from '../versions/find-release';
import type { VersionStore } from '../versions/version-store';
import type { Answer } from './answer';
import type { EndpointRequest } from './request';

/** What Lambda answers from. */
export interface LambdaData {
  readonly lambda: {
    readonly functions: readonly SynthesizedFunction[];
    readonly versions: () => VersionStore;
    /** Calls a function by its name, a qualifier behind it, and waits for its answer. */
    readonly invoke: (name: string, event: unknown) => Promise<Invocation>;
  };
}

/**
 * Answers Lambda's Invoke, GetFunctionConfiguration, GetAlias, ListVersionsByFunction, TagResource and ListTags; every other
 * operation is undefined.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html
 */
export async function answerLambda(request: EndpointRequest, { lambda }: LambdaData): Promise<Answer | undefined> {
  const path = decodeURIComponent(request.path);
  const [, tagged] = /^\/2017-03-31\/tags\/(.+)$/.exec(path) ?? [];
  const [, name = tagged, operation = 'tags', alias] =
    /^\/2015-03-31\/functions\/([^/]+)\/(invocations|configuration|versions|aliases)(?:\/([^/]+))?$/.exec(path) ?? [];
  const answer = operations[`${request.method} ${operation}`];
  if (name === undefined || answer === undefined) return undefined;
  const fn = findFunction(lambda.functions, name);
  // A function that the assembly does not make is taken to be there, and may be tagged.
  if (fn === undefined && answer === tagResource) return { status: 204, headers: {}, body: '' };
  if (fn === undefined) return toError(404, 'ResourceNotFoundException', `Function not found: ${name}`);
  const qualifier = request.query.get('Qualifier') ?? toQualifier(name);
  return answer({ request, fn, qualifier: alias ?? qualifier, lambda });
}

interface Call extends LambdaData {
  readonly request: EndpointRequest;
  readonly fn: SynthesizedFunction;
  /** The version or the alias that is meant. */
  readonly qualifier: string | undefined;
}

const operations: Readonly<Record<string, (call: Call) => Answer | Promise<Answer>>> = {
  'POST invocations': invoke,
  'GET configuration': getConfiguration,
  'GET versions': listVersions,
  'GET aliases': getAlias,
  'POST tags': tagResource,
  'GET tags': ({ fn, lambda }) => toJson(200, { Tags: lambda.versions().state(fn).tags }),
};

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
async function invoke({ request, fn, qualifier, lambda }: Call): Promise<Answer> {
  const event = tryJson(request.body.toString('utf8'));
  if (event === undefined)
    return toError(400, 'InvalidRequestContentException', 'Could not parse request body into json');
  if (request.headers['x-amz-invocation-type'] === 'DryRun') return { status: 204, headers: {}, body: '' };
  const name = qualifier === undefined ? fn.arn : `${fn.arn}:${qualifier}`;
  const calling = lambda.invoke(name, event.value);
  // Nobody waits for the answer of an event, and its failure is nobody's.
  if (request.headers['x-amz-invocation-type'] === 'Event') return { status: 202, headers: {}, body: '' };
  const { ok, payload, version, logs } = await calling;
  if (version === undefined)
    return toError(404, 'ResourceNotFoundException', String((payload as { errorMessage?: unknown }).errorMessage));
  const tail = request.headers['x-amz-log-type'] === 'Tail';
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'x-amz-executed-version': version,
      ...(!ok && { 'x-amz-function-error': 'Unhandled' }),
      ...(tail && { 'x-amz-log-result': Buffer.from(logs.join('\n').slice(-LOG_BYTES)).toString('base64') }),
    },
    body: JSON.stringify(payload) ?? 'null',
  };
}

/** The last 4 KB of a log. */
const LOG_BYTES = 4096;

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html */
function getConfiguration({ fn, qualifier = '$LATEST', lambda }: Call): Answer {
  const { aliases, versions } = lambda.versions().state(fn);
  const version = aliases[qualifier]?.version ?? qualifier;
  if (version !== '$LATEST' && versions[version] === undefined) return notFound(`${fn.arn}:${qualifier}`);
  return toJson(200, toConfiguration(fn, version));
}

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html */
function listVersions({ fn, lambda }: Call): Answer {
  const versions = ['$LATEST', ...Object.keys(lambda.versions().state(fn).versions)];
  return toJson(200, { Versions: versions.map((version) => toConfiguration(fn, version)) });
}

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html */
function getAlias({ fn, qualifier = '', lambda }: Call): Answer {
  const alias = lambda.versions().state(fn).aliases[qualifier];
  if (alias === undefined) return notFound(`${fn.arn}:${qualifier}`);
  const { version, second } = alias;
  return toJson(200, {
    AliasArn: `${fn.arn}:${qualifier}`,
    Name: qualifier,
    FunctionVersion: version,
    ...(second && { RoutingConfig: { AdditionalVersionWeights: { [second.version]: second.percent / 100 } } }),
  });
}

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html */
function tagResource({ request, fn, lambda }: Call): Answer {
  const { Tags: tags } = (tryJson(request.body.toString('utf8'))?.value ?? {}) as { readonly Tags?: unknown };
  if (typeof tags !== 'object' || tags === null)
    return toError(400, 'InvalidParameterValueException', 'It has no Tags');
  lambda.versions().tag(fn, Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)])));
  return { status: 204, headers: {}, body: '' };
}

function toConfiguration(fn: SynthesizedFunction, version: string): unknown {
  return {
    FunctionName: fn.name,
    FunctionArn: version === '$LATEST' ? fn.arn : `${fn.arn}:${version}`,
    Runtime: fn.runtime,
    Handler: fn.handler,
    Timeout: fn.timeoutSeconds,
    MemorySize: fn.memoryMegabytes,
    Version: version,
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}

function notFound(arn: string): Answer {
  return toError(404, 'ResourceNotFoundException', `Function not found: ${arn}`);
}

function toJson(status: number, output: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
}

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization */
function toError(status: number, code: string, message: string): Answer {
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': code };
  return { status, headers, body: JSON.stringify({ Type: 'User', Message: message, message }) };
}

/** An empty body is an empty event. */
function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: text === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return undefined;
  }
}
