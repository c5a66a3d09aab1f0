import { type Action, textsOf } from '../model/action';
import type { Pipeline } from '../model/pipeline';
import type { Text } from '../model/text';
import type { ValueReference } from '../model/value';

/** The names of the environments of which a pipeline's actions speak: where they deploy to, and whose outputs and variables they read. */
export function environmentsOf(pipeline: Pipeline): ReadonlySet<string> {
  const actions = pipeline.stages.flatMap((stage) => stage.actions);
  return new Set(actions.flatMap(ofAction));
}

function ofAction(action: Action): readonly string[] {
  switch (action.verb) {
    case 'build':
    case 'test':
    case 'migrate':
      return [...Object.values(action.env).flatMap(ofText), ...Object.values(action.secrets).flatMap(ofValue)];
    case 'approve':
      return ofText(action.link ?? []);
    case 'deploy':
      return [action.environment, ...textsOf(action).flatMap(({ text }) => ofText(text))];
    case 'create-environment':
      return textsOf(action).flatMap(({ text }) => ofText(text));
    case 'delete-environment':
    case 'compute':
    case 'publish':
    case 'check-origin':
    case 'check-version':
    case 'record':
      return [];
  }
}

function ofText(text: Text): readonly string[] {
  return text.flatMap((part) => (typeof part === 'string' ? [] : [part.environment]));
}

function ofValue(reference: ValueReference): readonly string[] {
  return reference.kind === 'variable' ? [reference.environment] : [];
}
