import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import { missing } from './missing';
import type { Part } from './plan';

/**
 * The commands of a Commands action, run by a shell here.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Commands.html for commands of several lines
 */
export function toCommandsPart(action: SynthesizedAction, reference: string): Part {
  const commands = JSON.parse(tryText(action.configuration['Commands']) ?? '[]') as readonly string[];
  const multiline = commands.find((command) => command.includes('\n'));
  if (multiline !== undefined) {
    return missing(`CodePipeline refuses a command of several lines: ${multiline.split('\n', 1)[0]} …`, reference);
  }
  return {
    kind: 'real',
    what: `${commands.length} ${commands.length === 1 ? 'command' : 'commands'}, run by a shell here`,
  };
}
