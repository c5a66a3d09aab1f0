import type { Assembly } from '../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../assembly/function';
import { labelOf } from '../assembly/origin';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import { listAt, type Resolved, toValue } from '../assembly/resolved';
import type { SynthesizedRule } from '../assembly/rule';
import { tryText } from '../assembly/value';
import type { Uncallable } from './plan';
import { hasCode, isRuntimeHere, whatRuns } from './to-invoke-part';

/** The functions that the rules of a pipeline's stack would call for its events, and that cannot run here. */
export function toUncallable(
  { stack }: SynthesizedPipeline,
  { rules, functions }: Assembly,
  python = false,
): readonly Uncallable[] {
  const calls = rules
    .filter((rule) => rule.stack === stack && rule.enabled && isOnPipelines(rule))
    .flatMap((rule) => rule.targets.map(({ arn }) => ({ rule, called: findByArn(functions, tryText(arn)) })));
  return functions.flatMap((one) => {
    const callers = calls.filter(({ called }) => called === one).map(({ rule }) => labelOf(rule));
    return callers.length === 0 ? [] : (toObstacle([...new Set(callers)], one, python) ?? []);
  });
}

/** Whether a rule's pattern lets CodePipeline's events through. */
function isOnPipelines({ pattern }: SynthesizedRule): boolean {
  const sources = listAt(pattern as Resolved | undefined, 'source').map(toValue);
  return pattern !== undefined && (sources.length === 0 || sources.includes('aws.codepipeline'));
}

function findByArn(functions: readonly SynthesizedFunction[], arn = ''): SynthesizedFunction | undefined {
  return arn.includes(':function:') ? findFunction(functions, arn) : undefined;
}

function toObstacle(rules: readonly string[], called: SynthesizedFunction, python: boolean): Uncallable | undefined {
  const { logicalId, runtime } = called;
  const names = { rules, function: labelOf(called), logicalId };
  if (!isRuntimeHere(runtime, python)) {
    const why = runtime === '' ? 'it is a container image' : `it needs ${runtime}, and only ${whatRuns(python)} here`;
    return { ...names, why };
  }
  const remedy = `give --code ${logicalId}=PATH: a folder or a zip with its code`;
  return hasCode(called) ? undefined : { ...names, why: 'its code is not here', remedy };
}
