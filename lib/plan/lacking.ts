import type { Assembly } from '../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../assembly/function';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import { givenName, tryText } from '../assembly/value';
import { actionsOf } from './reference';
import { hasCode } from './to-invoke-part';
import { toUncallable } from './uncallable';
import { neededUnknowns } from './unknowns';

/** What a pipeline needs and what was given does not say; a template alone lacks what lies in the assembly around it. */
export interface Lacking {
  /** What `--import NAME=VALUE` is asked for: the names, without their kind. */
  readonly imports: readonly string[];
  /** The logical ids of the functions that `--code FUNCTION=PATH` is asked for. */
  readonly functions: readonly string[];
}

/** What the pipeline's actions need, and the functions that its rules call for its events. */
export function lacking(assembly: Assembly, pipeline: SynthesizedPipeline): Lacking {
  const imports = actionsOf(pipeline).flatMap((action) => neededUnknowns(action, assembly));
  const invoked = invokedBy(pipeline, assembly).filter((one) => !hasCode(one));
  const called = toUncallable(pipeline, assembly).filter(({ remedy }) => remedy !== undefined);
  const functions = [...invoked, ...called].map(({ logicalId }) => logicalId);
  return { imports: [...new Set(imports.map(givenName))], functions: [...new Set(functions)] };
}

function invokedBy(pipeline: SynthesizedPipeline, { functions }: Assembly): readonly SynthesizedFunction[] {
  return actionsOf(pipeline)
    .filter(({ category, provider }) => category === 'Invoke' && provider === 'Lambda')
    .flatMap(({ configuration }) => findFunction(functions, tryText(configuration['FunctionName']) ?? '') ?? []);
}
