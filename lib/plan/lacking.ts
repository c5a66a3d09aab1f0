import type { Assembly } from '../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../assembly/function';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import { givenName, tryText } from '../assembly/value';
import { actionsOf } from './reference';
import { hasCode } from './to-invoke-part';
import { neededUnknowns } from './unknowns';

/** What a pipeline needs and what was given does not say; a template alone lacks what lies in the assembly around it. */
export interface Lacking {
  /** What `--import NAME=VALUE` is asked for: the names, without their kind. */
  readonly imports: readonly string[];
  /** The logical ids of the functions that `--code FUNCTION=PATH` is asked for. */
  readonly functions: readonly string[];
}

/** What the pipeline's actions need, and the functions that its stack's rules call. */
export function lacking(assembly: Assembly, pipeline: SynthesizedPipeline): Lacking {
  const imports = actionsOf(pipeline).flatMap((action) => neededUnknowns(action, assembly));
  const functions = [...invokedBy(pipeline, assembly), ...calledByRules(pipeline, assembly)];
  const withoutCode = functions.filter((one) => !hasCode(one)).map(({ logicalId }) => logicalId);
  return { imports: [...new Set(imports.map(givenName))], functions: [...new Set(withoutCode)] };
}

function invokedBy(pipeline: SynthesizedPipeline, { functions }: Assembly): readonly SynthesizedFunction[] {
  return actionsOf(pipeline)
    .filter(({ category, provider }) => category === 'Invoke' && provider === 'Lambda')
    .flatMap(({ configuration }) => findFunction(functions, tryText(configuration['FunctionName']) ?? '') ?? []);
}

function calledByRules({ stack }: SynthesizedPipeline, { rules, functions }: Assembly): readonly SynthesizedFunction[] {
  return rules
    .filter((rule) => rule.stack === stack && rule.enabled && rule.pattern !== undefined)
    .flatMap(({ targets }) => targets)
    .flatMap(({ arn }) => functions.find((one) => one.arn === tryText(arn)) ?? []);
}
