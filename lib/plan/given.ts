import { fullName, type SynthesizedAction, type SynthesizedPipeline } from '../assembly/pipeline';
import type { Problem } from '../problem/problem';
import type { SourceOrigin } from './plan';
import { actionsOf, findAction, toReference } from './reference';

/** What a person gave for actions, by the actions' full names. */
export interface Given<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly problems: readonly Problem[];
}

/** Looks up the actions that a person names in an option. Problems: `UnknownAction`, `AmbiguousAction`. */
export function toGiven<T>(given: ReadonlyMap<string, T>, option: string, pipeline: SynthesizedPipeline): Given<T> {
  const looked = [...given].map(([word, value]) => ({ value, action: findAction(word, option, pipeline) }));
  return {
    values: new Map(
      looked.flatMap(({ action, value }) => (action.ok ? [[fullName(action.value), value] as const] : [])),
    ),
    problems: looked.flatMap(({ action }) => (action.ok ? [] : action.problems)),
  };
}

/** Whether each `--source` is a source's, and no stand-in's as well. Problems: `NotASource`, `TwoParts`. */
export function checkSources(
  sources: ReadonlyMap<string, SourceOrigin>,
  standIns: ReadonlyMap<string, string>,
  pipeline: SynthesizedPipeline,
): readonly Problem[] {
  const given = actionsOf(pipeline).filter((action) => sources.has(fullName(action)));
  return given.flatMap((action): readonly Problem[] => {
    const reference = toReference(action, pipeline);
    if (action.category !== 'Source') {
      return [notASource(reference, action, pipeline)];
    }
    const message = `action "${reference}" has both a --source and a --stand-in`;
    return standIns.has(fullName(action)) ? [{ code: 'TwoParts', message, hint: 'give one of them' }] : [];
  });
}

function notASource(reference: string, { category }: SynthesizedAction, pipeline: SynthesizedPipeline): Problem {
  const sources = actionsOf(pipeline).filter((action) => action.category === 'Source');
  const names = sources.map((action) => toReference(action, pipeline)).join(', ');
  const message = `--source ${reference}: this action is no source, its category is ${category}`;
  return { code: 'NotASource', message, hint: `sources: ${names}` };
}
