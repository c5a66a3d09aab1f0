import type { Parameter, Parameters } from '../parameters';
import { type Answer, type Reply, refuse, reply } from './answer';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import type { EndpointRequest } from './request';

/** What Systems Manager answers from. */
export interface SsmData {
  readonly parameters: Parameters;
  /** The account in the ARNs of parameters. */
  readonly account: string;
  /** The region in the ARNs of parameters. */
  readonly region: string;
}

/** Answers Systems Manager's GetParameter, GetParameters and PutParameter; every other operation is undefined. */
export function answerSsm(request: EndpointRequest, data: SsmData): Promise<Answer | undefined> {
  return answerJson(request, {
    GetParameter: (input) => getParameter(input, data),
    GetParameters: (input) => getParameters(input, data),
    PutParameter: (input) => putParameter(input, data),
  });
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
function getParameter(input: JsonInput, data: SsmData): Reply {
  const parameter = toParameter(textOf(input, 'Name') ?? '', data);
  return parameter === undefined ? refuse('ParameterNotFound', '') : reply({ Parameter: parameter });
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
function getParameters(input: JsonInput, data: SsmData): Reply {
  const names = Array.isArray(input['Names']) ? input['Names'].map(String) : [];
  return reply({
    Parameters: names.flatMap((name) => toParameter(name, data) ?? []),
    InvalidParameters: names.filter((name) => toParameter(name, data) === undefined),
  });
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
function putParameter(input: JsonInput, { parameters }: SsmData): Reply {
  const name = toName(textOf(input, 'Name') ?? '');
  const value = textOf(input, 'Value');
  const before = parameters.find(name);
  if (before !== undefined && input['Overwrite'] !== true) return refuse('ParameterAlreadyExists', ALREADY);
  const type = toType(textOf(input, 'Type'), before);
  if (name === '' || value === undefined || type === undefined)
    return refuse('ValidationException', 'A parameter needs a name, a value and a type.');
  const version = (before?.version ?? 0) + 1;
  parameters.put(name, { type, value, version });
  return reply({ Version: version, Tier: textOf(input, 'Tier') ?? 'Standard' });
}

const ALREADY =
  'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.';

/** A parameter that is there keeps its type unless another is given. */
function toType(given: string | undefined, before: Parameter | undefined): Parameter['type'] | undefined {
  if (given === undefined) return before?.type;
  return given === 'String' || given === 'StringList' || given === 'SecureString' ? given : undefined;
}

/** A parameter may be asked for by its ARN too. */
function toParameter(asked: string, data: SsmData): unknown {
  const name = toName(asked);
  const found = data.parameters.find(name) ?? tryBootstrapVersion(name);
  if (found === undefined) return undefined;
  const { type, value, version } = found;
  const arn = `arn:aws:ssm:${data.region}:${data.account}:parameter${name.startsWith('/') ? name : `/${name}`}`;
  return { Name: asked, Type: type, Value: value, Version: version, ARN: arn, DataType: 'text' };
}

/** What `cdk bootstrap` writes down: of an account that was bootstrapped lately. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
function tryBootstrapVersion(name: string): Parameter | undefined {
  const isAsked = /^\/cdk-bootstrap\/[^/]+\/version$/.test(name);
  return isAsked ? { type: 'String', value: '30', version: 1 } : undefined;
}

function toName(asked: string): string {
  return asked.replace(/^arn:[^:]+:ssm:[^:]*:[^:]*:parameter(?=\/)/, '');
}
