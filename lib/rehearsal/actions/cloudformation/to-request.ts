import { CAPABILITIES } from '../../../aws/cloudformation/capabilities';
import { isStackPolicy } from '../../stacks/stack-policy';
import type { StackRequest } from '../../stacks/stack-service';
import { readArtifactFile } from './artifact-file';
import { ConfigurationFault } from './configuration-fault';
import { parseMap, readOverrides } from './parameter-overrides';
import type { StackAction } from './stack-action';

/** What an action asks of CloudFormation. @throws ConfigurationFault for what it cannot ask */
export async function toRequest({ run, stack }: StackAction): Promise<StackRequest> {
  const { TemplatePath: path, TemplateConfiguration: file, RoleArn: roleArn } = run.configuration;
  if (path === undefined) throw new ConfigurationFault('it has no TemplatePath');
  const template = await readArtifactFile(run, 'TemplatePath', path);
  const text = file === undefined ? '{}' : await readArtifactFile(run, 'TemplateConfiguration', file);
  const { policy, parameters, tags } = toConfiguration(text);
  return {
    ...{ stack, template, tags },
    // What the action says goes before what the file says.
    parameters: { ...parameters, ...(await readOverrides(run)) },
    capabilities: toCapabilities(run.configuration['Capabilities']),
    ...(roleArn !== undefined && { roleArn }),
    ...(policy !== undefined && { policy }),
  };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html */
function toConfiguration(text: string): Pick<StackRequest, 'parameters' | 'tags' | 'policy'> {
  const {
    Parameters: parameters = {},
    Tags: tags = {},
    StackPolicy: given,
    ...others
  } = parseMap('TemplateConfiguration', text);
  const [strange] = Object.keys(others);
  if (strange !== undefined) {
    throw new ConfigurationFault(`TemplateConfiguration has Parameters, Tags and StackPolicy, and no ${strange}`);
  }
  const policy = given === undefined ? undefined : JSON.stringify(given);
  if (policy !== undefined && !isStackPolicy(policy)) {
    throw new ConfigurationFault('TemplateConfiguration: StackPolicy is no stack policy');
  }
  return {
    parameters: toTexts('Parameters', parameters),
    tags: toTexts('Tags', tags),
    ...(policy !== undefined && { policy }),
  };
}

function toTexts(name: string, map: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(parseMap(`TemplateConfiguration: ${name}`, JSON.stringify(map)));
  const texts = entries.map(([key, value]): readonly [string, string] => {
    if (typeof value === 'string') return [key, value];
    throw new ConfigurationFault(`TemplateConfiguration: ${name}.${key} is no text`);
  });
  return Object.fromEntries(texts);
}

function toCapabilities(text = ''): readonly string[] {
  const given = text.split(',').filter((capability) => capability !== '');
  const strange = given.find((one) => !CAPABILITIES.some((capability) => capability === one));
  if (strange === undefined) return given;
  throw new ConfigurationFault(`"${strange}" is no capability: there are ${CAPABILITIES.join(', ')}`);
}
