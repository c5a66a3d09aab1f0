import type { TemplateStack } from './cloudformation';

/** How many resources the pipeline's stack holds for a deploy to a stack. */
export function countStackResources({ changes, role }: TemplateStack): number {
  // A role for CloudFormation with a policy.
  const own = role.kind === 'managed' ? 2 : 0;
  // A project with its role, log and policies, and the action's role with a policy.
  const configure = 6;
  // An action's role with a policy.
  const deploy = 2;
  if (changes === undefined) return own + configure + deploy;
  return own + configure + 2 * deploy + (changes.approve ? countApproval(changes.ask) : 0);
}

/** Without anybody to ask, the role needs no policy; with somebody, there is a topic with a policy, and subscriptions. */
function countApproval(ask: readonly string[]): number {
  return ask.length === 0 ? 1 : 4 + new Set(ask).size;
}
