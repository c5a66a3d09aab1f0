import { type Answer, type Reply, refuse, reply } from './answer';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import type { EndpointRequest } from './request';

/** What Systems Manager answers from. */
export interface SsmData {
  /** The values of parameters, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The account in the ARNs of parameters. */
  readonly account: string;
  /** The region in the ARNs of parameters. */
  readonly region: string;
}

/** Answers Systems Manager's GetParameter and GetParameters; every other operation is undefined. */
export function answerSsm(request: EndpointRequest, data: SsmData): Promise<Answer | undefined> {
  return answerJson(request, {
    GetParameter: (input) => getParameter(input, data),
    GetParameters: (input) => getParameters(input, data),
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

/** A parameter may be asked for by its ARN too. */
function toParameter(asked: string, data: SsmData): unknown {
  const name = asked.replace(/^arn:[^:]+:ssm:[^:]*:[^:]*:parameter(?=\/)/, '');
  const value = data.parameters.get(asked) ?? data.parameters.get(name) ?? data.parameters.get(name.replace(/^\//, ''));
  if (value === undefined) return undefined;
  const arn = `arn:aws:ssm:${data.region}:${data.account}:parameter${name.startsWith('/') ? name : `/${name}`}`;
  return { Name: asked, Type: 'String', Value: value, Version: 1, ARN: arn, DataType: 'text' };
}
