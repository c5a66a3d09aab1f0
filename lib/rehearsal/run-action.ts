import type { PlannedAction } from '../plan/plan';
import { toKnownConfiguration } from './configuration';
import { type DeployedArtifacts, digestInputs } from './digests/digest-inputs';
import { doAction } from './do-action';
import { failed, type Outcome } from './outcome';
import type { PlanRun } from './plan-run';
import { type LineFile, openLineFile } from './store/line-file';
import { startTelling } from './tell-action';
import { resolveConfiguration, type VariableScope } from './variables';

/**
 * Runs one action from its start to its end and tells both.
 * @throws StoreFailure when the home refuses; any other throw is a bug.
 */
export async function runAction(run: PlanRun, planned: PlannedAction, variables: VariableScope): Promise<Outcome> {
  const { stage, name } = planned.action;
  const log = openLineFile(run.journal.folder.log(stage, name));
  try {
    const resolved = resolveConfiguration(toKnownConfiguration(planned.action.configuration), variables);
    const tellEnd = startTelling(run, planned, { log: log.path, ...resolved });
    const deployed = await digestInputs(run, planned);
    const outcome = resolved.ok
      ? await runResolved(run, planned, resolved.configuration, log, deployed)
      : failed(resolved.reason, 'ConfigurationError');
    if (outcome.state !== 'SUCCEEDED') log.write(`${outcome.state}: ${outcome.reason}`);
    tellEnd(outcome, deployed);
    return outcome;
  } finally {
    log.close();
  }
}

async function runResolved(
  run: PlanRun,
  planned: PlannedAction,
  configuration: Readonly<Record<string, string>>,
  log: LineFile,
  { difference }: DeployedArtifacts,
): Promise<Outcome> {
  const runner = run.findRunner(planned);
  if (runner === undefined) return failed(`nothing here runs ${planned.reference}`, 'ConfigurationError');
  if (difference !== undefined) return failed(difference, 'ConfigurationError');
  return doAction(run, { planned, configuration, log }, (actionRun) => runner.run(actionRun));
}
