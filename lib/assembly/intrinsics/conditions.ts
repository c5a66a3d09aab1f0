import { toValue } from '../resolved';
import { toMap } from '../template';
import { isUnknown, toUnknown, type Unknown } from '../value';
import type { Scope } from './scope';

/** Whether a named condition holds. */
export function isResolvedTrue(name: string, scope: Scope): boolean | Unknown {
  if (!Object.hasOwn(scope.template.conditions, name)) {
    return toUnknown(`Condition ${name}`);
  }
  const known = memoryOf(scope).get(name);
  if (known !== undefined) {
    return known;
  }
  const key = `condition ${scope.template.file} ${scope.template.stack} ${name}`;
  const outcome =
    scope.surroundings.once(key, () => holds(scope.template.conditions[name], scope)) ?? toUnknown(`Condition ${name}`);
  memoryOf(scope).set(name, outcome);
  return outcome;
}

function holds(expression: unknown, scope: Scope): boolean | Unknown {
  const [[name, argument] = ['', undefined]] = Object.entries(toMap(expression));
  const parts: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  switch (name) {
    case 'Condition':
      return isResolvedTrue(String(argument), scope);
    case 'Fn::Equals':
      return equals(parts, scope);
    case 'Fn::And':
      return decide(parts, scope, false);
    case 'Fn::Or':
      return decide(parts, scope, true);
    case 'Fn::Not':
      return not(holds(parts[0], scope));
    default:
      return toUnknown(`Condition ${name}`);
  }
}

function equals([left, right]: readonly unknown[], scope: Scope): boolean | Unknown {
  const values = [left, right].map((part) => toValue(scope.resolve(part)));
  return values.find(isUnknown) ?? values[0] === values[1];
}

/** One part that equals `decisive` decides, whatever is unknown beside it. */
function decide(parts: readonly unknown[], scope: Scope, decisive: boolean): boolean | Unknown {
  const outcomes = parts.map((part) => holds(part, scope));
  if (outcomes.includes(decisive)) {
    return decisive;
  }
  return outcomes.find(isUnknown) ?? !decisive;
}

function not(outcome: boolean | Unknown): boolean | Unknown {
  return isUnknown(outcome) ? outcome : !outcome;
}

/** Conditions name one another, often many times: each is decided once a scope. */
const MEMORIES = new WeakMap<Scope, Map<string, boolean | Unknown>>();

function memoryOf(scope: Scope): Map<string, boolean | Unknown> {
  const memory = MEMORIES.get(scope) ?? new Map<string, boolean | Unknown>();
  MEMORIES.set(scope, memory);
  return memory;
}
