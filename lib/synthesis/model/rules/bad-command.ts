import { type ComputeAction, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Commands.html */
const most = { commands: 50, characters: 1000, exports: 15, artifacts: 1, inputs: 10 };

export const badCommand: Rule = {
  id: 'BadCommand',
  sentence: `CodePipeline's own commands are up to ${most.commands}, each in one line of up to ${most.characters} characters, with up to ${most.inputs} artifacts to work on, ${most.exports} variables and one artifact.`,
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf)) if (action.verb === 'compute') yield* ofCompute(action);
  },
};

function* ofCompute(action: ComputeAction): Iterable<Finding> {
  const label = labelOf(action);
  for (const key of ['commands', 'exports', 'artifacts', 'inputs'] as const) {
    const { length } = action[key];
    if (length <= most[key]) continue;
    const said = key === 'inputs' ? 'artifact' : key;
    yield {
      at: action,
      key: [said],
      part: 'key',
      message: `${label} has ${length} ${key}`,
      hint: `at most ${most[key]}`,
    };
  }
  for (const [index, command] of action.commands.entries()) {
    const at = { at: action, key: ['commands', index] };
    if (/[\r\n]/.test(command.trimEnd())) {
      yield {
        ...at,
        message: `${label} has a command of several lines`,
        hint: 'one line each · a script of the source may have more',
      };
    } else if (command.length > most.characters) {
      yield {
        ...at,
        message: `${label} has a command of ${command.length} characters`,
        hint: `at most ${most.characters}`,
      };
    }
  }
}
