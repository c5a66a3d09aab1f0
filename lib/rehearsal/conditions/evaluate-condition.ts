import type { ConditionType } from '../../assembly/stage-condition';
import type { PlannedCondition, PlannedRule } from '../../plan/plan';
import type { ActionRun } from '../action-run';
import { toKnownConfiguration } from '../configuration';
import { doAction } from '../do-action';
import { failed, type Outcome } from '../outcome';
import type { PlanRun } from '../plan-run';
import { openLineFile } from '../store/line-file';
import { resolveConfiguration, type VariableScope } from '../variables';

/** What a condition came to. */
export type ConditionEnd = 'MET' | 'NOT_MET' | 'STOPPED';

/**
 * Evaluates a condition: its rules side by side, and it is met when all of them succeed. A failure without rules engages its
 * result whatever happened. Tells each rule, and the condition.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works-conditions.html
 */
export async function evaluateCondition(
  run: PlanRun,
  stage: string,
  condition: PlannedCondition,
  variables: VariableScope,
): Promise<ConditionEnd> {
  const { type, rules } = condition;
  const outcomes = await Promise.all(rules.map((rule) => runRule(run, { stage, type, rule }, variables)));
  if (run.signal.aborted || outcomes.some(({ state }) => state === 'ABANDONED')) return 'STOPPED';
  const met = rules.length > 0 && outcomes.every(({ state }) => state === 'SUCCEEDED');
  tellCondition(run, stage, condition, met);
  return met ? 'MET' : 'NOT_MET';
}

function tellCondition(run: PlanRun, stage: string, condition: PlannedCondition, met: boolean): void {
  const { type, result, retryMode = 'FAILED_ACTIONS' } = condition;
  const engaged = met ? {} : { result, ...(result === 'RETRY' && { retryMode }) };
  run.journal.tell({ type: 'condition', stage, condition: type, state: met ? 'SUCCEEDED' : 'FAILED', ...engaged });
}

interface Judged {
  readonly stage: string;
  readonly type: ConditionType;
  readonly rule: PlannedRule;
}

async function runRule(run: PlanRun, judged: Judged, variables: VariableScope): Promise<Outcome> {
  const { planned } = judged.rule;
  const started = run.world.clock();
  const log = openLineFile(run.journal.folder.log(judged.stage, planned.action.name));
  try {
    const resolved = resolveConfiguration(toKnownConfiguration(planned.action.configuration), variables);
    const outcome = resolved.ok
      ? await doAction(run, { planned, configuration: resolved.configuration, log }, (rule) =>
          judge(run, rule, judged.type),
        )
      : failed(resolved.reason, 'ConfigurationError');
    if (outcome.state !== 'SUCCEEDED') log.write(`${outcome.state}: ${outcome.reason}`);
    tellRule(run, judged, outcome, { log: log.path, started });
    return outcome;
  } finally {
    log.close();
  }
}

async function judge(run: PlanRun, rule: ActionRun, type: ConditionType): Promise<Outcome> {
  const runner = run.findRuleRunner(rule.planned);
  return runner === undefined ? failed(`nothing here runs ${rule.planned.reference}`) : runner.run(rule, type);
}

function tellRule(
  run: PlanRun,
  { stage, type, rule }: Judged,
  outcome: Outcome,
  { log, started }: { readonly log: string; readonly started: Date },
): void {
  const { name, provider } = rule.rule;
  run.journal.tell({
    type: 'rule',
    stage,
    condition: type,
    rule: name,
    provider,
    state: outcome.state,
    standIn: rule.planned.part.kind === 'stand-in',
    log,
    durationMs: Math.max(0, run.world.clock().getTime() - started.getTime()),
    ...(outcome.summary !== undefined && { summary: outcome.summary }),
    ...(outcome.state !== 'SUCCEEDED' && { reason: outcome.reason }),
  });
}
