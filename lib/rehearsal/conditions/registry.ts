import type { PlannedAction } from '../../plan/plan';
import { standIn } from '../actions/stand-in';
import { codeBuild, commands, lambdaInvoke } from './action-rules';
import { cloudWatchAlarm } from './cloud-watch-alarm';
import { deploymentWindow } from './deployment-window';
import type { RuleRunner } from './rule-runner';
import { variableCheck } from './variable-check';

/** Every provider of rules. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference.html */
const runners: readonly RuleRunner[] = [
  cloudWatchAlarm,
  codeBuild,
  commands,
  deploymentWindow,
  lambdaInvoke,
  variableCheck,
];

/** Who judges a planned rule; undefined when nobody here can. */
export function findRuleRunner({ action, part }: PlannedAction): Pick<RuleRunner, 'run'> | undefined {
  return part.kind === 'stand-in' ? standIn : runners.find(({ provider }) => provider === action.provider);
}
