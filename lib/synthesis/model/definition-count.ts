import { type Action, isBuild } from './action';
import { approversOf } from './approver';
import type { Delivery } from './delivery';
import { actionsOf } from './dependency';

/** How many of what accounts have few of a definition needs in the account of its pipelines. */
export interface DefinitionCount {
  /** At least; what environments make has some besides. */
  readonly roles: number;
  /** Customer managed policies. */
  readonly policies: number;
  /** In the region of the pipelines. */
  readonly pipelines: number;
}

/** How many a definition needs. */
export function countDefinition({ pipelines, environments }: Delivery): DefinitionCount {
  const roles = pipelines.map((pipeline) => {
    const { sources, notices } = pipeline;
    return 1 + sources.length + (notices.length > 0 ? 1 : 0) + sum(actionsOf(pipeline).map(rolesOf));
  });
  const policies = pipelines.map((pipeline) => approversOf(pipeline, environments).length);
  return { roles: sum(roles), policies: sum(policies), pipelines: pipelines.length };
}

/** An action has its own, and a project has another. */
function rolesOf(action: Action): number {
  if (isBuild(action)) return action.way.kind === 'jenkins' ? 0 : 2;
  switch (action.verb) {
    case 'publish':
    case 'check-origin':
    case 'check-version':
    case 'record':
      return 2;
    default:
      return 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
