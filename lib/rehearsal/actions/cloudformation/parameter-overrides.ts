import { limits } from '../../../aws/cloudformation/limits';
import type { ActionRun } from '../../action-run';
import { toArtifactLocation } from '../../artifact-location';
import { readFileOf } from './artifact-file';
import { ConfigurationFault } from './configuration-fault';

/**
 * The parameters that an action's ParameterOverrides say, its two functions resolved.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-parameter-override-functions.html
 * @throws ConfigurationFault for what is no map of texts, is too large, or names what is not there
 */
export async function readOverrides(run: ActionRun): Promise<Readonly<Record<string, string>>> {
  const text = run.configuration['ParameterOverrides'] ?? '{}';
  if (Buffer.byteLength(text) > limits.parameterOverrides) {
    throw new ConfigurationFault(
      `ParameterOverrides are ${Buffer.byteLength(text)} bytes long, and CodePipeline takes ${limits.parameterOverrides}`,
    );
  }
  const overrides: Record<string, string> = {};
  for (const [name, value] of Object.entries(parseMap('ParameterOverrides', text))) {
    overrides[name] = await toText(run, name, value);
  }
  return overrides;
}

/** A JSON text that must be a map. @throws ConfigurationFault */
export function parseMap(label: string, text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationFault(`${label} is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigurationFault(`${label} is no map`);
  }
  return { ...value };
}

async function toText(run: ActionRun, name: string, value: unknown): Promise<string> {
  if (typeof value === 'string') return value;
  const [[called, parts] = ['', undefined], ...more] = Object.entries(value ?? {}) as readonly [string, unknown][];
  const texts = Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? (parts as string[]) : [];
  const [artifact = '', second = '', key = ''] = texts;
  if (called === 'Fn::GetArtifactAtt' && texts.length === 2 && more.length === 0)
    return attribute(run, artifact, second);
  if (called === 'Fn::GetParam' && texts.length === 3 && more.length === 0) return valueIn(run, artifact, second, key);
  throw new ConfigurationFault(
    `ParameterOverrides: ${name} is neither a text, nor Fn::GetArtifactAtt, nor Fn::GetParam`,
  );
}

function attribute(run: ActionRun, artifact: string, name: string): string {
  if (!run.inputs.some((input) => input.name === artifact)) {
    throw new ConfigurationFault(`Fn::GetArtifactAtt: the artifact "${artifact}" is no input of the action`);
  }
  const { bucket, key } = toArtifactLocation(run.pipeline, artifact, run.executionId);
  switch (name) {
    case 'BucketName':
      return bucket;
    case 'ObjectKey':
      return key;
    case 'URL':
      return `https://s3.${run.pipeline.region}.amazonaws.com/${bucket}/${key}`;
    default:
      throw new ConfigurationFault(`Fn::GetArtifactAtt: an artifact has BucketName, ObjectKey and URL, and no ${name}`);
  }
}

async function valueIn(run: ActionRun, artifact: string, file: string, key: string): Promise<string> {
  const value = parseMap(`${artifact}::${file}`, await readFileOf(run, artifact, file))[key];
  if (typeof value === 'string') return value;
  throw new ConfigurationFault(`Fn::GetParam: ${artifact}::${file} has no text "${key}"`);
}
