import { variablesIn } from '../../aws/codepipeline/variables';
import type { Path } from '../definition/path';
import { type Action, artifactsOf, inputsOf, namespaceOf, textsOf } from './action';
import type { Pipeline } from './pipeline';
import { type OutputReference, referencesOf, renderReference, type Text } from './text';

/** Something that an action needs from actions before it. */
export type Need = ArtifactNeed | VariableNeed | TargetNeed;

interface NeedBase {
  /** The action that needs it. */
  readonly user: Action;
  /** Where the need is written, from the action on. */
  readonly key: Path;
  /** The stretch that is meant. */
  readonly within?: string;
  /** In the definition's words: `artifact "site"`. */
  readonly label: string;
  /** The actions after the sources that make it. */
  readonly makers: readonly Action[];
}

export interface ArtifactNeed extends NeedBase {
  readonly kind: 'artifact';
  readonly artifact: string;
}

export interface VariableNeed extends NeedBase {
  readonly kind: 'variable';
  readonly namespace: string;
  readonly variable: string;
}

export interface TargetNeed extends NeedBase {
  readonly kind: 'target';
  readonly reference: OutputReference;
}

/** Everything that the actions of a pipeline need, in order, whether anything makes it or not. */
export function needsOf(pipeline: Pipeline): readonly Need[] {
  const actions = actionsOf(pipeline);
  return actions.flatMap((user) => [
    ...artifactNeeds(user, actions),
    ...textsOf(user).flatMap(({ key, text }) => [
      ...variableNeeds(user, key, text, actions),
      ...targetNeeds(user, key, text, actions),
    ]),
  ]);
}

/** The actions after the sources, in order. */
export function actionsOf({ stages }: Pipeline): readonly Action[] {
  return stages.flatMap((stage) => stage.actions);
}

function artifactNeeds(user: Action, actions: readonly Action[]): readonly ArtifactNeed[] {
  const inputs = inputsOf(user);
  return inputs.map((artifact, index) => ({
    kind: 'artifact',
    user,
    key: inputs.length === 1 ? ['artifact'] : ['artifact', index],
    label: `artifact "${artifact}"`,
    makers: actions.filter((action) => artifactsOf(action).some(({ name }) => name === artifact)),
    artifact,
  }));
}

function variableNeeds(
  user: Action,
  key: readonly string[],
  text: Text,
  actions: readonly Action[],
): readonly VariableNeed[] {
  const uses = text.flatMap((part) => (typeof part === 'string' ? variablesIn(part) : []));
  return uses.map(({ written, namespace, key: variable }) => ({
    kind: 'variable',
    user,
    key,
    within: written,
    label: written,
    makers: actions.filter((action) => namespace !== '' && namespaceOf(action) === namespace),
    namespace,
    variable,
  }));
}

function targetNeeds(
  user: Action,
  key: readonly string[],
  text: Text,
  actions: readonly Action[],
): readonly TargetNeed[] {
  return referencesOf(text).map((reference) => ({
    kind: 'target',
    user,
    key,
    within: renderReference(reference),
    label: renderReference(reference),
    makers: actions.filter(
      (action) =>
        action.verb === 'deploy' &&
        action.environment === reference.environment &&
        action.target.name === reference.target,
    ),
    reference,
  }));
}
