import { didYouMean, toHint } from '../problem/nearest';
import type { Checked } from '../problem/problem';
import type { Action } from '../synthesis/model/action';
import type { Delivery } from '../synthesis/model/delivery';

/** An action and where it stands. */
interface PlacedAction {
  readonly pipeline: string;
  readonly stage: string;
  readonly action: Action;
}

/**
 * The action of a definition that a person's word means: its name, `Stage.Action`, or `pipeline/Stage.Action`. Actions of
 * the same name that are one and the same, as those of several branches are, count once.
 * Problems: `UnknownAction`, `AmbiguousAction`.
 */
export function findBuild(word: string, delivery: Delivery): Checked<Action> {
  const placed = placedActions(delivery);
  const found = placed.filter((one) => namesOf(one).includes(word));
  const [first, ...others] = found;
  if (first === undefined) return unknown(word, placed);
  const different = others.some(({ action }) => JSON.stringify(action) !== JSON.stringify(first.action));
  return different ? ambiguous(word, found) : { ok: true, value: first.action };
}

function placedActions({ pipelines }: Delivery): readonly PlacedAction[] {
  return pipelines.flatMap(({ name, stages }) =>
    stages.flatMap((stage) => stage.actions.map((action) => ({ pipeline: name, stage: stage.name, action }))),
  );
}

function namesOf({ pipeline, stage, action }: PlacedAction): readonly string[] {
  return [action.name, `${stage}.${action.name}`, `${pipeline}/${stage}.${action.name}`];
}

function ambiguous(word: string, found: readonly PlacedAction[]): Checked<never> {
  const names = found.map((one) => namesOf(one).at(-1) ?? '');
  const hint = `say which: ${names.join(', ')}`;
  const message = `${found.length} different actions are called "${word}"`;
  return { ok: false, problems: [{ code: 'AmbiguousAction', message, hint }] };
}

function unknown(word: string, placed: readonly PlacedAction[]): Checked<never> {
  const builds = placed.filter(({ action }) => 'way' in action || action.verb.startsWith('check-'));
  const known = [...new Set(builds.map(({ action }) => action.name))];
  const message = `the definition has no action "${word}"`;
  const hint = toHint(`builds: ${known.join(', ') || 'none'}`, didYouMean(word, known));
  return { ok: false, problems: [{ code: 'UnknownAction', message, ...hint }] };
}
