import { type Resolved, toValue } from '../resolved';
import type { Resource, Template } from '../template';
import { toMap } from '../template';
import { joinValues, tryText, type Value } from '../value';
import { hashOf, physicalName, uuidOf } from './physical-name';
import { partitionOf, tryPseudoParameter, urlSuffixOf } from './pseudo-parameters';
import { RESOURCE_TYPES, type ResourceType } from './resource-types';
import { giveOrName, type Scope } from './scope';
import { SERVING_TYPES } from './serving-types';

/** What `Ref` comes to: a pseudo parameter, a parameter, or a resource; undefined for `AWS::NoValue`. */
export function resolveRef(name: string, scope: Scope): Resolved | undefined {
  if (name === 'AWS::NoValue') {
    return undefined;
  }
  const pseudo = tryPseudoParameter(name, scope.template);
  if (pseudo !== undefined) {
    return pseudo;
  }
  if (Object.hasOwn(scope.template.parameters, name)) {
    return resolveParameter(name, scope);
  }
  const resource = findResource(scope.template, name);
  return resource === undefined ? giveOrName(scope, 'Ref', name) : refOf(resource, scope);
}

/** What `Fn::GetAtt` comes to. */
export function resolveGetAtt(logicalId: string, attribute: string, scope: Scope): Resolved {
  const resource = findResource(scope.template, logicalId);
  const known = resource && tryAttribute(resource, attribute, scope);
  return known ?? giveOrName(scope, 'GetAtt', `${logicalId}.${attribute}`);
}

/** What `Ref` returns for a resource. */
export function refOf(resource: Resource, scope: Scope): Value {
  return fill(typeOf(resource.type).ref, resource, scope);
}

/** What `Fn::GetAtt` returns for a resource whose type's attributes are known here. */
export function tryAttribute(resource: Resource, attribute: string, scope: Scope): Resolved | undefined {
  if (resource.type === 'AWS::CloudFormation::Stack' && attribute.startsWith('Outputs.')) {
    return scope.surroundings.nestedOutput(scope.template, resource.logicalId, attribute.slice('Outputs.'.length));
  }
  const pattern = tryOwn(typeOf(resource.type).attributes, attribute);
  return pattern === undefined ? undefined : fill(pattern, resource, scope);
}

/** A resource's physical name: the template's own where it is known, else a made-up one. */
export function nameOf(resource: Resource, scope: Scope): string {
  const type = typeOf(resource.type);
  const property = type.named === undefined ? undefined : resource.properties[type.named];
  const key = `name ${scope.template.file} ${resource.stack} ${resource.logicalId}`;
  const own = property === undefined ? undefined : scope.surroundings.once(key, () => scope.resolve(property));
  return (own === undefined ? undefined : tryText(toValue(own))) || physicalName(resource, type);
}

function resolveParameter(name: string, scope: Scope): Resolved {
  const declaration = toMap(scope.template.parameters[name]);
  const type = String(declaration['Type'] ?? 'String');
  const given = scope.surroundings.parameter(scope.template, name) ?? scope.surroundings.given(name);
  if (given !== undefined) {
    return toTyped(given, type);
  }
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    return giveOrName(scope, 'SSM', String(declaration['Default'] ?? name));
  }
  const key = `parameter ${scope.template.file} ${name}`;
  const value = scope.surroundings.once(key, () => scope.resolve(declaration['Default']));
  return value === undefined || value === null ? giveOrName(scope, 'Parameter', name) : toTyped(value, type);
}

function toTyped(value: Resolved, type: string): Resolved {
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  return isList && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
}

function findResource(template: Template, logicalId: string): Resource | undefined {
  return template.resources.find((resource) => resource.logicalId === logicalId);
}

/** A type that the table does not have is named by `Name` or by its kind: `TableName` of a Table. */
function typeOf(type: string): ResourceType {
  const [, service = 'custom', kind = 'resource'] = type.split('::');
  const arn = `arn:{partition}:${service.toLowerCase()}:{region}:{account}:${kind.toLowerCase()}/{name}`;
  return (
    tryOwn(RESOURCE_TYPES, type) ??
    tryOwn(SERVING_TYPES, type) ?? { named: `${kind}Name`, maxLength: 64, ref: '{name}', attributes: { Arn: arn } }
  );
}

function tryOwn<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function fill(pattern: string, resource: Resource, scope: Scope): Value {
  const parts = pattern.split(/(\{[^}]+\})/).filter((part) => part !== '');
  return joinValues(parts.map((part) => (part.startsWith('{') ? blank(part.slice(1, -1), resource, scope) : part)));
}

function blank(name: string, resource: Resource, scope: Scope): Value {
  const { account, region } = scope.template;
  switch (name) {
    case 'name':
      return nameOf(resource, scope);
    case 'uuid':
      return uuidOf(resource);
    case 'account':
      return account;
    case 'region':
      return region;
    case 'partition':
      return partitionOf(region);
    case 'suffix':
      return urlSuffixOf(region);
    case 'website':
      return DASHED_WEBSITE_REGIONS.has(region) ? '-' : '.';
    case 'function':
      return functionName(property('FunctionName', resource, scope));
    default:
      return name.startsWith('id:') ? madeUpId(name.slice('id:'.length), resource) : property(name, resource, scope);
  }
}

/** The regions whose website endpoints have a dash before the region. @see https://docs.aws.amazon.com/general/latest/gr/s3.html#s3_website_region_endpoints */
const DASHED_WEBSITE_REGIONS: ReadonlySet<string> = new Set([
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'eu-west-1',
  'sa-east-1',
  'us-gov-west-1',
]);

function property(name: string, resource: Resource, scope: Scope): Value {
  const key = `property ${scope.template.file} ${resource.logicalId}.${name}`;
  const value = scope.surroundings.once(key, () => scope.resolve(resource.properties[name]));
  return value === undefined ? giveOrName(scope, 'GetAtt', `${resource.logicalId}.${name}`) : toValue(value);
}

function functionName(value: Value): Value {
  return typeof value === 'string' ? (/:function:([^:]+)/.exec(value)?.[1] ?? value) : value;
}

/** `E13` is the letter and thirteen characters; capital as the letter is. */
function madeUpId(form: string, resource: Resource): string {
  const [, letters = '', length = ''] = /^([A-Za-z]*)(\d+)$/.exec(form) ?? [];
  const digits = hashOf(resource, Number(length));
  return letters + (letters === letters.toUpperCase() && letters !== '' ? digits.toUpperCase() : digits);
}
