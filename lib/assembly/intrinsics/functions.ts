import { isMap, joinResolved, type Resolved, toValue } from '../resolved';
import { toMap } from '../template';
import { isUnknown, toUnknown, tryText, type Value } from '../value';
import { isResolvedTrue } from './conditions';
import { resolveGetAtt } from './references';
import { giveOrName, type Scope } from './scope';
import { resolveSub } from './sub';

/** How one intrinsic function comes to its value; undefined for what `AWS::NoValue` removes. */
export type IntrinsicFunction = (argument: unknown, scope: Scope) => Resolved | undefined;

/**
 * The intrinsic functions by name, but `Ref`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export const FUNCTIONS: Readonly<Record<string, IntrinsicFunction>> = {
  'Fn::GetAtt': getAtt,
  'Fn::Sub': resolveSub,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': choose,
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': importValue,
  'Fn::GetStackOutput': getStackOutput,
  'Fn::Base64': base64,
  'Fn::Length': length,
  'Fn::ToJsonString': toJsonString,
  'Fn::GetAZs': (argument, scope) => giveOrName(scope, 'GetAZs', spell(argument, scope) || scope.template.region),
  'Fn::Cidr': (argument, scope) => giveOrName(scope, 'Cidr', spell(argument, scope)),
  'Fn::Transform': (argument, scope) => giveOrName(scope, 'Transform', String(toMap(argument)['Name'] ?? '')),
};

function getAtt(argument: unknown, scope: Scope): Resolved {
  const [logicalId = '', ...attribute] = Array.isArray(argument)
    ? argument.map((part) => spell(part, scope))
    : String(argument).split('.');
  return resolveGetAtt(logicalId, attribute.join('.'), scope);
}

function join(argument: unknown, scope: Scope): Resolved {
  const [delimiter, parts] = argumentsOf(argument, scope);
  if (isUnknown(parts)) {
    return parts;
  }
  return joinResolved(Array.isArray(parts) ? parts : [], toText(delimiter));
}

function select(argument: unknown, scope: Scope): Resolved {
  const [index, list] = argumentsOf(argument, scope);
  if (isUnknown(list)) {
    return list;
  }
  const found: Resolved | undefined = Array.isArray(list) ? list[Number(toText(index))] : undefined;
  return found ?? toUnknown(`Select ${toText(index)}`);
}

function split(argument: unknown, scope: Scope): Resolved {
  const [delimiter, text] = argumentsOf(argument, scope);
  return isUnknown(text) ? text : toText(text).split(toText(delimiter));
}

function choose(argument: unknown, scope: Scope): Resolved | undefined {
  const [condition, whenTrue, whenFalse] = Array.isArray(argument) ? argument : [];
  const outcome = isResolvedTrue(String(condition), scope);
  return isUnknown(outcome) ? outcome : scope.resolve(outcome ? whenTrue : whenFalse);
}

function findInMap(argument: unknown, scope: Scope): Resolved {
  const [map, first, second, options] = argumentsOf(argument, scope);
  const path = [map, first, second].map((key) => toValue(key));
  const unknown = path.find(isUnknown);
  if (unknown !== undefined) {
    return unknown;
  }
  const [mapName = '', ...keys] = path.map(toText);
  const found = scope.resolve(keys.reduce<unknown>((part, key) => toMap(part)[key], scope.template.mappings[mapName]));
  const fallback = isMap(options) ? options['DefaultValue'] : undefined;
  return found ?? fallback ?? toUnknown(`FindInMap ${[mapName, ...keys].join('.')}`);
}

/** A person's own value wins over the assembly's, so that a rehearsal can be pointed elsewhere. */
function importValue(argument: unknown, scope: Scope): Resolved {
  const name = toValue(scope.resolve(argument));
  if (isUnknown(name)) {
    return name;
  }
  const { surroundings, template } = scope;
  return surroundings.given(name) ?? surroundings.exported(template, name) ?? toUnknown(`ImportValue ${name}`);
}

function getStackOutput(argument: unknown, scope: Scope): Resolved {
  const options = toMap(argument);
  const stack = stackName(spell(options['StackName'], scope));
  const output = spell(options['OutputName'], scope);
  const region = spell(options['Region'], scope) || scope.template.region;
  return scope.surroundings.output(stack, region, output) ?? giveOrName(scope, 'GetStackOutput', `${stack}.${output}`);
}

/** The stack may also be named by its ARN. */
function stackName(text: string): string {
  return /:stack\/([^/]+)/.exec(text)?.[1] ?? text;
}

function base64(argument: unknown, scope: Scope): Resolved {
  const text = toValue(scope.resolve(argument));
  return isUnknown(text) ? text : Buffer.from(text).toString('base64');
}

function length(argument: unknown, scope: Scope): Resolved {
  const list = scope.resolve(argument);
  if (isUnknown(list)) {
    return list;
  }
  return Array.isArray(list) ? list.length : 0;
}

function toJsonString(argument: unknown, scope: Scope): Resolved {
  return toValue(scope.resolve(argument));
}

function argumentsOf(argument: unknown, scope: Scope): readonly (Resolved | undefined)[] {
  return Array.isArray(argument) ? argument.map((part) => scope.resolve(part)) : [];
}

function spell(part: unknown, scope: Scope): string {
  return toText(scope.resolve(part));
}

function toText(part: Resolved | undefined): string {
  const value: Value = toValue(part);
  return tryText(value) ?? '';
}
