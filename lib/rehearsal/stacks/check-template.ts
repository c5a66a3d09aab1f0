import { type TemplateMap, toMap } from '../../assembly/template';
import { limits } from '../../aws/cloudformation/limits';
import { checkReferences } from './check-references';
import { tryCycle } from './try-cycle';

/**
 * What CloudFormation says of a template that it does not take, in its own words; undefined for a good one. Types and
 * properties are not looked up: a misspelt one shows on AWS.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function tryTemplateError(body: TemplateMap, bytes: number): string | undefined {
  if (bytes > limits.templateBytes) return `Template may not exceed ${limits.templateBytes} bytes in size.`;
  return (
    sections(body) ??
    resources(toMap(body['Resources'])) ??
    parameters(toMap(body['Parameters'])) ??
    outputs(toMap(body['Outputs'])) ??
    checkReferences(body) ??
    tryCycle(body)
  );
}

const SECTIONS: ReadonlySet<string> = new Set([
  ...['AWSTemplateFormatVersion', 'Conditions', 'Description', 'Hooks', 'Mappings', 'Metadata', 'Outputs'],
  ...['Parameters', 'Resources', 'Rules', 'Transform'],
]);

function sections(body: TemplateMap): string | undefined {
  const unknown = Object.keys(body).filter((key) => !SECTIONS.has(key) && !key.startsWith('Fn::'));
  if (unknown.length > 0) return `Invalid template property or properties [${unknown.join(', ')}]`;
  const version = body['AWSTemplateFormatVersion'] ?? '2010-09-09';
  if (toDay(version) !== '2010-09-09') {
    return `Template format error: ${toDay(version)} is not a supported value for AWSTemplateFormatVersion.`;
  }
  if (Object.keys(toMap(body['Resources'])).length === 0) {
    return 'Template format error: At least one Resources member must be defined.';
  }
  return (
    tooMany(body, 'Resources') ?? tooMany(body, 'Parameters') ?? tooMany(body, 'Outputs') ?? tooMany(body, 'Mappings')
  );
}

/** Unquoted, YAML may take the version for a date. */
function toDay(version: unknown): string {
  return version instanceof Date ? version.toISOString().slice(0, 10) : String(version);
}

function tooMany(body: TemplateMap, section: 'Resources' | 'Parameters' | 'Outputs' | 'Mappings'): string | undefined {
  const count = Object.keys(toMap(body[section])).length;
  const name = section.toLowerCase() as Lowercase<typeof section>;
  const most = limits[name];
  return count > most
    ? `Template format error: Number of ${name}, ${count}, is greater than maximum allowed, ${most}`
    : undefined;
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['Type', 'Properties', 'Condition', 'CreationPolicy', 'DeletionPolicy', 'DependsOn', 'Metadata'],
  ...['UpdatePolicy', 'UpdateReplacePolicy', 'Version'],
]);

function resources(all: TemplateMap): string | undefined {
  for (const [logicalId, declaration] of Object.entries(all)) {
    if (logicalId.startsWith('Fn::')) continue;
    if (!/^[A-Za-z0-9]+$/.test(logicalId))
      return `Template format error: Resource name ${logicalId} is non alphanumeric.`;
    const type = toMap(declaration)['Type'];
    if (typeof type !== 'string')
      return `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`;
    if (!type.includes('::')) return `Template format error: Unrecognized resource types: [${type}]`;
    const unknown = Object.keys(toMap(declaration)).find((key) => !ATTRIBUTES.has(key) && !key.startsWith('Fn::'));
    if (unknown !== undefined) return `Invalid template resource property '${unknown}'`;
    const empty = tryNull(toMap(declaration)['Properties'], `/Resources/${logicalId}/Properties`);
    if (empty !== undefined) return `[${empty}] 'null' values are not allowed in templates`;
  }
  return undefined;
}

function tryNull(part: unknown, path: string): string | undefined {
  if (part === null) return path;
  const entries = Array.isArray(part) ? [...part.entries()] : Object.entries(toMap(part));
  for (const [key, value] of entries) {
    const found = tryNull(value, `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parameters(all: TemplateMap): string | undefined {
  for (const [name, declaration] of Object.entries(all)) {
    if (!/^[A-Za-z0-9]+$/.test(name)) return `Template format error: Parameter name ${name} is non alphanumeric.`;
    const type = toMap(declaration)['Type'];
    if (typeof type !== 'string') return 'Template format error: Every Parameters object must contain a Type member.';
    if (!PARAMETER_TYPE.test(type)) return `Template format error: Unrecognized parameter type: ${type}`;
  }
  return undefined;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
const PARAMETER_TYPE = /^(String|Number|CommaDelimitedList|List<(Number|String)>|(List<)?AWS::[A-Za-z0-9:]+(<.+>)?>?)$/;

function outputs(all: TemplateMap): string | undefined {
  const bare = Object.entries(all).find(([, declaration]) => toMap(declaration)['Value'] === undefined);
  return bare === undefined ? undefined : 'Template format error: Every Outputs member must contain a Value object';
}
