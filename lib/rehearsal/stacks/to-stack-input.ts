import type { StackRequest } from './stack-service';

/** A request in the form of AWS query. */
export function toStackInput(request: StackRequest): Readonly<Record<string, string>> {
  const { stack, template, parameters, tags, capabilities, roleArn, policy } = request;
  return {
    StackName: stack,
    TemplateBody: template,
    ...members('Parameters', Object.entries(parameters), 'ParameterKey', 'ParameterValue'),
    ...members('Tags', Object.entries(tags), 'Key', 'Value'),
    ...Object.fromEntries(capabilities.map((one, index) => [`Capabilities.member.${index + 1}`, one])),
    ...(roleArn !== undefined && { RoleARN: roleArn }),
    ...(policy !== undefined && { StackPolicyBody: policy }),
  };
}

function members(
  list: string,
  entries: readonly (readonly [string, string])[],
  key: string,
  value: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entries.flatMap(([name, text], index) => [
      [`${list}.member.${index + 1}.${key}`, name],
      [`${list}.member.${index + 1}.${value}`, text],
    ]),
  );
}
