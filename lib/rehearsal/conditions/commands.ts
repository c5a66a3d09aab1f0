import { commands as action } from '../actions/commands';
import type { RuleRunner } from './rule-runner';

/** Commands: succeeds when they all do. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-Commands.html */
export const commands: RuleRunner = { provider: 'Commands', run: (run) => action.run(run) };
