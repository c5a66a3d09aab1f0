import type { DeployAction } from '../action';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { Target } from '../target';
import type { Rule } from './rule';

export const conflictingTarget: Rule = {
  id: 'ConflictingTarget',
  sentence: 'Deploys of the same name to the same environment, be they in different pipelines, mean the same target.',
  *check({ pipelines }) {
    const first = new Map<string, DeployAction>();
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const id = `${deploy.environment}/${deploy.name}`;
      const other = first.get(id);
      if (other === undefined) first.set(id, deploy);
      else if (!isSame(other.target, deploy.target)) {
        yield {
          at: deploy.target,
          part: 'key',
          message: `${labelOf(deploy)} to "${deploy.environment}" says something else of its target than another deploy of that name`,
          hint: 'say the same of both, or give one of them another name',
        };
      }
    }
  },
};

function isSame(one: Target, other: Target): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
