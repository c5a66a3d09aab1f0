import type { Action } from './action';
import type { Conversion } from './conversion';
import type { Stage } from './stage';

/** The stages, with an action before all others of the first of them. */
export function putFirst(first: Action, stages: readonly Stage[], conversion: Conversion): readonly Stage[] {
  const [stage, ...rest] = stages;
  if (stage === undefined) return stages;
  const actions = [first, ...stage.actions.map((action) => later(action, conversion))];
  return [conversion.made({ ...stage, actions }, conversion.pathOf(stage)), ...rest];
}

function later(action: Action, conversion: Conversion): Action {
  return conversion.made({ ...action, runOrder: action.runOrder + 1 }, conversion.pathOf(action));
}
