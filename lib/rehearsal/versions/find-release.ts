import type { SynthesizedFunction } from '../../assembly/function';
import type { Release } from '../functions/function-host';
import type { VersionStore } from './version-store';

/**
 * The version of a function that a name with a qualifier means: an alias leads to one or, while it moves, to two; without a
 * qualifier it is `$LATEST`. Undefined when the function has no such version or alias.
 */
export function tryFindRelease(
  name: string,
  fn: SynthesizedFunction,
  store: VersionStore,
  isSecond: (key: string, percent: number) => boolean,
): Release | undefined {
  const qualifier = toQualifier(name) ?? '$LATEST';
  const { aliases, versions } = store.state(fn);
  const alias = aliases[qualifier];
  const { second } = alias ?? {};
  const moved = second !== undefined && isSecond(`${fn.arn}:${qualifier}`, second.percent);
  const version = moved ? second.version : (alias?.version ?? qualifier);
  if (version !== '$LATEST' && versions[version] === undefined) return undefined;
  const code = store.codeOf(fn, version);
  const arn = qualifier === '$LATEST' ? fn.arn : `${fn.arn}:${qualifier}`;
  return { version, arn, fn: code === undefined ? fn : withCode(fn, code) };
}

/** `live` of `orders:live` and of an ARN with the same at its end. */
export function toQualifier(name: string): string | undefined {
  return /(?::function:|^)[^:]+:([^:]+)$/.exec(name)?.[1];
}

function withCode({ inlineCode: _, ...fn }: SynthesizedFunction, code: string): SynthesizedFunction {
  return { ...fn, code };
}
