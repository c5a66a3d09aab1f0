import { fullName, type SynthesizedAction, type SynthesizedPipeline } from '../assembly/pipeline';
import { didYouMean, toHint } from '../problem/nearest';
import type { Checked } from '../problem/problem';

/** How a person names an action: by its name when that is unique in the pipeline, else `Stage.Action`. */
export function toReference(action: SynthesizedAction, pipeline: SynthesizedPipeline): string {
  const namesakes = actionsOf(pipeline).filter((other) => other.name === action.name);
  return namesakes.length === 1 ? action.name : fullName(action);
}

/**
 * The action that a person's word means, as its name or as `Stage.Action`; `option` is where the word stands.
 * Problems: `UnknownAction`, `AmbiguousAction`.
 */
export function findAction(word: string, option: string, pipeline: SynthesizedPipeline): Checked<SynthesizedAction> {
  const actions = actionsOf(pipeline);
  const named = actions.filter((action) => action.name === word);
  const found = named.length === 1 ? named[0] : actions.find((action) => fullName(action) === word);
  if (found !== undefined) {
    return { ok: true, value: found };
  }
  return named.length > 1 ? ambiguous(word, option, named) : unknown(word, option, pipeline);
}

/** A pipeline's actions, in the order of its stages. */
export function actionsOf(pipeline: SynthesizedPipeline): readonly SynthesizedAction[] {
  return pipeline.stages.flatMap((stage) => stage.actions);
}

function ambiguous(word: string, option: string, named: readonly SynthesizedAction[]): Checked<never> {
  const message = `${option} ${word}: ${named.length} actions have this name`;
  const hint = `say which: ${named.map(fullName).join(', ')}`;
  return { ok: false, problems: [{ code: 'AmbiguousAction', message, hint }] };
}

function unknown(word: string, option: string, pipeline: SynthesizedPipeline): Checked<never> {
  const references = actionsOf(pipeline).map((action) => toReference(action, pipeline));
  const message = `${option} ${word}: pipeline "${pipeline.name}" has no such action`;
  const known = `actions: ${references.join(', ')}`;
  return { ok: false, problems: [{ code: 'UnknownAction', message, ...toHint(known, didYouMean(word, references)) }] };
}
