import type { Plan } from '../../plan/plan';
import { plannedActions } from '../../plan/plan';
import type { ExecutionStart } from '../execution-start';

/** What is wrong with the sources or the variables that a start names; undefined when nothing is. */
export function checkStart({ revisions, variables }: ExecutionStart, plan: Plan): string | undefined {
  const sources = plannedActions(plan).filter(({ action }) => action.category === 'Source');
  const stranger = [...revisions.keys()].find((name) => !sources.some(({ action }) => action.name === name));
  if (stranger !== undefined) return `The pipeline ${plan.pipeline.name} has no source action "${stranger}".`;
  const known = plan.pipeline.variables.map(({ name }) => name);
  const unknown = Object.keys(variables).find((name) => !known.includes(name));
  return unknown === undefined ? undefined : `The pipeline ${plan.pipeline.name} has no variable "${unknown}".`;
}
