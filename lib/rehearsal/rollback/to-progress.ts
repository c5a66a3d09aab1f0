import type { Plan } from '../../plan/plan';
import type { Execution } from '../execution';
import type { Progress } from '../run-groups';
import type { VariableScope } from '../variables';

/** How far an execution had come: the output variables of its actions, by their namespaces. */
export function toProgress(plan: Plan, execution: Execution, first: VariableScope): Progress {
  const actions = plan.stages.flatMap(({ groups }) => groups.flat().map(({ action }) => action));
  const kept = actions.flatMap(({ stage, name, namespace }) => {
    const ended = execution.stages.find((one) => one.name === stage)?.actions.find((one) => one.name === name);
    return namespace === undefined || ended?.variables === undefined ? [] : [[namespace, ended.variables] as const];
  });
  return { variables: { ...first, ...Object.fromEntries(kept) }, succeeded: new Set() };
}
