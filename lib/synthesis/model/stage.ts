import type { Path } from '../definition/path';
import type { ActionDocument, StageDocument } from '../definition/stage-document';
import { type Action, runOrdersOf } from './action';
import type { Conversion } from './conversion';
import { type StageConditions, tryConditions } from './stage-conditions';
import type { Surroundings } from './surroundings';
import type { TemporaryEnvironment } from './temporary-environment';
import { aroundActions } from './temporary-stage';
import { toAction } from './to-action';

/** One stage after the sources. */
export interface Stage {
  /** `[A-Za-z0-9.@_-]{1,100}`, unique in its pipeline. */
  readonly name: string;
  /** At least one, ordered by run order. */
  readonly actions: readonly Action[];
  /** The environment that is made for each execution of it, and deleted when it fails. @default - none */
  readonly temporary?: TemporaryEnvironment;
  /** What lets an execution in, and what becomes of the stage at its end. @default - everything, and it fails */
  readonly conditions?: StageConditions;
}

/** What a stage takes from its pipeline. */
export interface PipelineSurroundings extends Pick<Surroundings, 'source' | 'versionNamespace' | 'records'> {
  /** The temporary environments of the definition, by name. @default - none */
  readonly temporaries?: ReadonlyMap<string, TemporaryEnvironment>;
}

/** A stage as it is written → the stage: one run order after another, the same for those that stand under one `parallel`. */
export function toStage(
  document: StageDocument,
  around: PipelineSurroundings,
  path: Path,
  conversion: Conversion,
): Stage {
  const { name, environment } = document;
  const temporary = around.temporaries?.get(environment ?? '');
  const first = temporary === undefined ? 1 : 2;
  const actions: Action[] = [];
  for (const [index, entry] of document.actions.entries()) {
    const runOrder = afterLast(actions, first);
    const surroundings = { ...around, runOrder, ...(environment !== undefined && { environment }) };
    for (const [one, at] of withPaths(entry, [...path, 'actions', index]))
      actions.push(toAction(one, surroundings, at, conversion));
  }
  const conditions = tryConditions(document, path, conversion);
  const made = { name, actions, ...(conditions && { conditions }) };
  if (temporary === undefined) return conversion.made(made, path);
  const all = aroundActions(actions, temporary, around.source, afterLast(actions, first), conversion);
  return conversion.made({ ...made, actions: all, temporary }, path);
}

/** The run order after those that the actions take, the first of which would take `first`. */
function afterLast(actions: readonly Action[], first: number): number {
  return 1 + Math.max(first - 1, ...actions.map((action) => action.runOrder + runOrdersOf(action) - 1));
}

function withPaths(entry: StageDocument['actions'][number], path: Path): readonly (readonly [ActionDocument, Path])[] {
  if (!('parallel' in entry)) return [[entry, path]];
  return entry.parallel.map((one, index) => [one, [...path, 'parallel', index]]);
}
