import type { Assembly } from '../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../assembly/function';
import { labelOf } from '../assembly/origin';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import { listAt, type Resolved, toValue } from '../assembly/resolved';
import type { SynthesizedRule } from '../assembly/rule';
import { tryText } from '../assembly/value';
import type { Uncallable } from './plan';
import { hasCode, isRuntimeHere } from './to-invoke-part';

/** The functions that the rules of a pipeline's stack would call for its events, and that cannot run here. */
export function toUncallable({ stack }: SynthesizedPipeline, { rules, functions }: Assembly): readonly Uncallable[] {
  return rules
    .filter((rule) => rule.stack === stack && rule.enabled && isOnPipelines(rule))
    .flatMap((rule) =>
      rule.targets
        .flatMap(({ arn }) => findByArn(functions, tryText(arn)) ?? [])
        .flatMap((one) => toObstacle(rule, one) ?? []),
    );
}

/** Whether a rule's pattern lets CodePipeline's events through. */
function isOnPipelines({ pattern }: SynthesizedRule): boolean {
  const sources = listAt(pattern as Resolved | undefined, 'source').map(toValue);
  return pattern !== undefined && (sources.length === 0 || sources.includes('aws.codepipeline'));
}

function findByArn(functions: readonly SynthesizedFunction[], arn = ''): SynthesizedFunction | undefined {
  return arn.includes(':function:') ? findFunction(functions, arn) : undefined;
}

function toObstacle(rule: SynthesizedRule, called: SynthesizedFunction): Uncallable | undefined {
  const { logicalId, runtime } = called;
  const names = { rule: labelOf(rule), function: labelOf(called), logicalId };
  if (!isRuntimeHere(runtime)) {
    const why = runtime === '' ? 'it is a container image' : `it needs ${runtime}, and only Node.js runs here`;
    return { ...names, why };
  }
  const remedy = `give --code ${logicalId}=PATH: a folder or a zip with its code`;
  return hasCode(called) ? undefined : { ...names, why: 'its code is not here', remedy };
}
