import { isMap, type Resolved, type ResolvedMap } from '../resolved';
import type { Resource, Template } from '../template';
import { isUnknown, toUnknown, tryText, type Value } from '../value';
import { isResolvedTrue } from './conditions';
import { fillDynamicReferences } from './dynamic-references';
import { FUNCTIONS } from './functions';
import { nameOf, refOf, resolveRef, tryAttribute } from './references';
import type { Scope, Surroundings } from './scope';

/** Resolves the intrinsics of one template. Pure: the same template and surroundings come to the same values. */
export interface Resolver extends Scope {
  /** A resource's properties with their intrinsics resolved. */
  properties(resource: Resource): ResolvedMap;
  /** A resource's physical name, the template's own or a made-up one. */
  name(resource: Resource): string;
  /** What `Ref` returns for a resource. */
  ref(resource: Resource): Value;
  /** What `Fn::GetAtt` returns for a resource; empty when it is not known. */
  attribute(resource: Resource, attribute: string): string;
  /** Whether the resource's condition lets it be made; one that is unknown does. */
  exists(resource: Resource): boolean;
}

/** The resolver of a template, given what lies around it. */
export function toResolver(template: Template, surroundings: Surroundings): Resolver {
  const resolver: Resolver = {
    template,
    surroundings,
    resolve: toBounded((part) => resolve(part, resolver)),
    properties: (resource) => toProperties(resolver.resolve(resource.properties), resolver),
    name: (resource) => nameOf(resource, resolver),
    ref: (resource) => refOf(resource, resolver),
    attribute: (resource, attribute) => textOf(tryAttribute(resource, attribute, resolver)),
    exists: ({ condition }) => condition === undefined || isResolvedTrue(condition, resolver) !== false,
  };
  return resolver;
}

/** No template that AWS takes is nested so deeply; one that is ends as unknown, and not in a stack overflow. */
const DEEPEST = 500;

function toBounded(run: Scope['resolve']): Scope['resolve'] {
  let depth = 0;
  return (part) => {
    if (depth === DEEPEST) {
      return toUnknown(`what is nested more than ${DEEPEST} times`);
    }
    depth += 1;
    try {
      return run(part);
    } finally {
      depth -= 1;
    }
  };
}

function resolve(part: unknown, scope: Scope): Resolved | undefined {
  if (Array.isArray(part)) {
    return part.map((item) => scope.resolve(item)).filter((item) => item !== undefined);
  }
  if (typeof part === 'object' && part !== null) {
    return resolveObject(part, scope);
  }
  return isScalar(part) ? part : undefined;
}

function resolveObject(part: object, scope: Scope): Resolved | undefined {
  if (isUnknown(part)) {
    return part;
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(part);
  const [name, argument] = entries[0] ?? ['', undefined];
  if (entries.length === 1 && name === 'Ref') {
    return resolveRef(String(argument), scope);
  }
  const intrinsic = entries.length === 1 && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return intrinsic === undefined ? resolveEntries(entries, scope) : intrinsic(argument, scope);
}

function resolveEntries(entries: readonly (readonly [string, unknown])[], scope: Scope): ResolvedMap {
  const resolved: Record<string, Resolved> = {};
  for (const [key, value] of entries) {
    const part = scope.resolve(value);
    if (part !== undefined) {
      resolved[key] = part;
    }
  }
  return resolved;
}

function isScalar(part: unknown): part is string | number | boolean | null {
  return part === null || ['string', 'number', 'boolean'].includes(typeof part);
}

function toProperties(resolved: Resolved | undefined, { surroundings }: Scope): ResolvedMap {
  const filled = resolved === undefined ? {} : fillDynamicReferences(resolved, surroundings.given);
  return isMap(filled) ? filled : {};
}

function textOf(resolved: Resolved | undefined): string {
  return typeof resolved === 'string' ? (tryText(resolved) ?? '') : '';
}
