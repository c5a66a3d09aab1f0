import type { TemplateStack } from './cloudformation';

/** With a role, log and policies, and the action's role with a policy. */
const project = 6;

/** A role with a policy: of an action, or of CloudFormation. */
const role = 2;

/** How many resources the pipeline's stack holds for a deploy to a stack. */
export function countStackResources(target: TemplateStack): number {
  const { changes } = target;
  return countStackAtHome(target) + ownRole(target) + (changes === undefined ? 1 : 2) * role;
}

/** How many of them stay there when the stack is in another account or region. */
export function countStackAtHome({ changes }: TemplateStack): number {
  return project + (changes?.approve ? countApproval(changes.ask) : 0);
}

/** How many resources the stack holds then that lets the pipeline in; all actions there take one role. */
export function countStackAccess(target: TemplateStack): number {
  return role + ownRole(target);
}

function ownRole(target: TemplateStack): number {
  return target.role.kind === 'managed' ? role : 0;
}

/** Without anybody to ask, the role needs no policy; with somebody, there is a topic with a policy, and subscriptions. */
function countApproval(ask: readonly string[]): number {
  return ask.length === 0 ? 1 : 4 + new Set(ask).size;
}
