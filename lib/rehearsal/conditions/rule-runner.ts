import type { ConditionType } from '../../assembly/stage-condition';
import type { ActionRun } from '../action-run';
import type { Outcome } from '../outcome';

/** How one provider's rules are judged on this machine; one file of `rehearsal/conditions` each. */
export interface RuleRunner {
  /** `CloudWatchAlarm`. */
  readonly provider: string;
  /** Judges one rule, which is given in the form of an action; a rule that fails is an outcome, a throw is a bug of ours. */
  run(run: ActionRun, condition: ConditionType): Promise<Outcome>;
}
