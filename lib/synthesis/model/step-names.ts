import type { Action } from './action';
import type { Target } from './target';
import { stepsOfStackSet } from './targets/stackset';

/** The names of the other actions that CodePipeline does for an action, in the same stage: `api-prepare` and `api-record`. */
export function stepNamesOf(action: Action): readonly string[] {
  return action.verb === 'deploy' ? endingsOf(action.target).map((ending) => `${action.name}-${ending}`) : [];
}

function endingsOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'ecs-service':
    case 'managed-ecs-service':
      return ['prepare', 'record'];
    case 'function':
    case 'managed-function':
      return ['record'];
    case 'stack':
      if (target.changes === undefined) return ['configure'];
      return ['configure', 'changes', ...(target.changes.approve ? ['approve'] : [])];
    case 'stack-set':
      return stepsOfStackSet(target) === 1 ? [] : ['first'];
    default:
      return [];
  }
}
