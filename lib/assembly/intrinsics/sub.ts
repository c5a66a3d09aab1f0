import { type Resolved, toValue } from '../resolved';
import { toMap } from '../template';
import { joinValues, type Value } from '../value';
import { resolveGetAtt, resolveRef } from './references';
import type { Scope } from './scope';

/**
 * What `Fn::Sub` comes to, in both of its forms: a text, or a text and the values of its own names.
 * `${!Literal}` is left as `${Literal}`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export function resolveSub(argument: unknown, scope: Scope): Resolved {
  const [text, values] = Array.isArray(argument) ? argument : [argument];
  const own = toMap(values);
  const parts = String(text).split(/(\$\{[^}]*\})/);
  return joinValues(
    parts.map((part) => (part.startsWith('${') ? substitute(part.slice(2, -1).trim(), own, scope) : part)),
  );
}

function substitute(name: string, own: Readonly<Record<string, unknown>>, scope: Scope): Value {
  if (name.startsWith('!')) {
    return `\${${name.slice(1)}}`;
  }
  if (Object.hasOwn(own, name)) {
    return toValue(scope.resolve(own[name]));
  }
  const [logicalId = '', ...attribute] = name.split('.');
  return toValue(
    attribute.length === 0 ? resolveRef(name, scope) : resolveGetAtt(logicalId, attribute.join('.'), scope),
  );
}
