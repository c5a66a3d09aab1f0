import { isBuild } from '../action';
import { actionsOf } from '../dependency';
import type { Environment } from '../environment';
import type { Pipeline } from '../pipeline';
import type { Rule } from './rule';

export const noTarget: Rule = {
  id: 'NoTarget',
  sentence: 'An environment of which something is said has a target: a deploy goes there, or an action is for it.',
  *check({ environments, pipelines }) {
    const used = new Set(pipelines.flatMap(environmentsUsed));
    for (const environment of environments) {
      if (used.has(environment.name) || !saysSomething(environment)) continue;
      yield {
        at: environment,
        part: 'key',
        message: `environment "${environment.name}" has no target: nothing is deployed there, and nobody reads or approves anything of it`,
        hint: `write a deploy in a stage with environment: ${environment.name}, or leave it out`,
      };
    }
  },
};

function saysSomething({ account, region, variables, approvers }: Environment): boolean {
  return account !== undefined || region !== undefined || variables.length > 0 || approvers.length > 0;
}

function environmentsUsed(pipeline: Pipeline): readonly string[] {
  return actionsOf(pipeline).flatMap((action) => {
    if (action.verb === 'deploy' || action.verb === 'approve') return [action.environment ?? ''];
    if (!isBuild(action)) return [];
    const read = Object.values(action.secrets).flatMap((one) => (one.kind === 'variable' ? [one.environment] : []));
    return [action.environment ?? '', ...read];
  });
}
